namespace Detection.Models.Training.Forests;

/// <summary>How a forest of randomised trees is grown.</summary>
public sealed record ForestParameters
{
    public int Trees { get; init; } = 300;

    /// <summary>Columns tried at each split, as a share of all; at least the square root of their number.</summary>
    public double ColumnShare { get; init; } = 0.08;

    /// <summary>Random thresholds tried in each of them: 1 = extremely randomised trees; more come near the best split of a random forest.</summary>
    public int ThresholdsPerColumn { get; init; } = 1;

    /// <summary>Fewest rows in a leaf.</summary>
    public int LeastLeaf { get; init; } = 3;

    /// <summary>Share of rows each tree is grown on, drawn without replacement; the rest measure it.</summary>
    public double RowShare { get; init; } = 0.8;

    public int Seed { get; init; }
}
