using Detection.Models.Training.Forests;

namespace Detection.Models.Training.Ensemble;

/// <summary>Which learners are trained and how thoroughly.</summary>
public sealed record EnsembleOptions
{
    /// <summary>Boosted trees are trained this many times, each time without another part of the rows; the part left out tells how well they do.</summary>
    public int Parts { get; init; } = 4;

    /// <summary>Every part is learned by trees of each of these; empty = no boosted trees, and the first forest leads.</summary>
    public IReadOnlyList<TreeParameters> Boosted { get; init; } =
    [
        new() { Rounds = 220, LearningRate = 0.06, MaxDepth = 5, MinChildWeight = 4, RowShare = 0.7, ColumnShare = 0.2, Lambda = 4, Bins = 64 },
        new() { Rounds = 180, LearningRate = 0.06, MaxDepth = 6, MinChildWeight = 3, RowShare = 0.8, ColumnShare = 0.12, Lambda = 6, Bins = 64 },
    ];

    public IReadOnlyList<ForestParameters> Forests { get; init; } = [new() { Trees = 200 }, new() { Trees = 80, ThresholdsPerColumn = 6, LeastLeaf = 4 }];

    /// <summary>Boosted trees of one kind on three parts and nothing else: for figures that stand beside the full ones.</summary>
    public static EnsembleOptions Quick { get; } = new()
    {
        Parts = 3,
        Boosted = [new() { Rounds = 220, LearningRate = 0.06, MaxDepth = 5, MinChildWeight = 4, RowShare = 0.7, ColumnShare = 0.15, Lambda = 4, Bins = 64 }],
        Forests = [],
    };

    /// <summary>What is left where the library for boosted trees is not installed.</summary>
    public static EnsembleOptions WithoutLibrary { get; } = new() { Boosted = [] };

    /// <summary>Names of the learners, in the order of their answers.</summary>
    public static IReadOnlyList<string> LearnerNames(EnsembleOptions options) =>
        [.. options.Boosted.Count > 0 ? ["boostedTrees"] : Array.Empty<string>(), .. options.Forests.Select((forest, i) => forest.ThresholdsPerColumn == 1 ? "extraTrees" : $"randomForest{(i > 1 ? i.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}")];
}
