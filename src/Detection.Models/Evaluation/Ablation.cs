using Detection.Models.Training;
using Detection.Models.Training.Learned;

namespace Detection.Models.Evaluation;

/// <summary>
/// What a family of columns is worth: the figures without it, and with it alone. One quick learner on two folds and without the columns that are
/// learned from several families at once, so that figures compare with each other only.
/// </summary>
/// <param name="Family">"all" for the figures with everything.</param>
public sealed record Ablation(string Family, int Columns, AblationFigures Without, AblationFigures? Alone);

/// <summary>NaN where a figure cannot be told.</summary>
public readonly record struct AblationFigures(double RocAuc, double AveragePrecision, double PrecisionAt100);

/// <summary>Trains again without each family, on the same folds.</summary>
public static class Ablations
{
    /// <summary>So many of the folds are scored: enough to compare families with each other.</summary>
    private const int Folds = 2;

    private static readonly TreeParameters Quick = new() { Rounds = 100, LearningRate = 0.1, MaxDepth = 5, RowShare = 0.7, ColumnShare = 0.25, Lambda = 4, Bins = 64 };

    /// <summary>Cost two quick trainings a family and fold.</summary>
    public static IReadOnlyList<Ablation> Run(LabelledSet set, int[] fold, int seed, ITreeTrainer trainer, Action<string>? next = null)
    {
        var families = set.Table.Columns.Select(c => Of(c.Family)).Concat(set.Table.Categories.Select(c => Of(c.Family))).Distinct().ToArray();
        var list = new List<Ablation>();
        next?.Invoke("nothing");
        list.Add(new Ablation("all", set.Table.Columns.Count + set.Table.Categories.Count, Figures(set, fold, seed, trainer), null));
        foreach (var family in families.Length < 2 ? [] : families)
        {
            next?.Invoke(family);
            var without = set with { Table = set.Table.Keep(c => Of(c.Family) != family, c => Of(c.Family) != family) };
            var alone = set with { Table = set.Table.Keep(c => Of(c.Family) == family, c => Of(c.Family) == family) };
            list.Add(new Ablation(family, alone.Table.Columns.Count + alone.Table.Categories.Count, Figures(without, fold, seed, trainer), Figures(alone, fold, seed, trainer)));
        }
        return list;
    }

    /// <summary>The scales of months and shapes are one family each; the catalogue's families stay apart.</summary>
    private static string Of(string family) => family.StartsWith("features", StringComparison.Ordinal) ? family : family.Split(':')[0];

    private static AblationFigures Figures(LabelledSet set, int[] fold, int seed, ITreeTrainer trainer)
    {
        var (scores, found) = (new List<double>(), new List<bool>());
        for (var k = 0; k < Folds; k++)
        {
            var training = set.Rows(StratifiedFolds.Rows(fold, k, inside: false));
            var test = set.Rows(StratifiedFolds.Rows(fold, k, inside: true));
            var (columns, rows) = LearnedColumns.Fit(training.Table, training.Labels, seed, fromMonths: false);
            using var model = trainer.Train(new TrainingSet(rows, training.Labels), Quick with { Seed = seed });
            scores.AddRange(model.PredictMargin(columns.Of(test.Table)).Select(s => (double)s));
            found.AddRange(test.Labels.Select(l => l > 0.5f));
        }
        var ranked = RankedLabels.Of([.. scores], [.. found]);
        return new AblationFigures(ranked.RocAuc(), ranked.AveragePrecision(), ranked.PrecisionAt(100));
    }
}
