using Detection.Models.Training.Rows;

namespace Detection.Models.Evaluation;

/// <summary>Installations with known outcomes, each as it was known on its own scoring date.</summary>
/// <param name="Table">One row an outcome.</param>
/// <param name="Labels">1 = kaçak was found, 0 = not.</param>
/// <param name="Groups">Tariff group of each row, or another word to break figures down by; null = not known.</param>
/// <param name="Districts">District of each row; null = not known.</param>
/// <param name="VisitedOn">Day of each outcome; null = the set has one reference date.</param>
public sealed record LabelledSet(LearnerTable Table, float[] Labels, string?[] Groups, string?[] Districts, DateOnly?[] VisitedOn)
{
    /// <summary>Day the newest meter of each row was fitted, past the scoring date too: never a feature, only to look for a leak.</summary>
    public DateOnly?[] NewestMeterOn { get; init; } = new DateOnly?[Labels.Length];

    /// <summary>The day each row was scored on.</summary>
    public DateOnly[] AsOf { get; init; } = new DateOnly[Labels.Length];

    /// <summary>How much each row counts in training: how many installations a visited one stands for; empty = all alike.</summary>
    public float[] Weights { get; init; } = [];

    public int Positives => Labels.Count(l => l > 0.5f);

    public LabelledSet Rows(int[] rows) => new(
        Take(Table, rows), [.. rows.Select(r => Labels[r])], [.. rows.Select(r => Groups[r])], [.. rows.Select(r => Districts[r])], [.. rows.Select(r => VisitedOn[r])])
    {
        NewestMeterOn = [.. rows.Select(r => NewestMeterOn[r])],
        AsOf = [.. rows.Select(r => AsOf[r])],
        Weights = Weights.Length == 0 ? [] : [.. rows.Select(r => Weights[r])],
    };

    internal static LearnerTable Take(LearnerTable table, int[] rows) => new(
        table.Columns, table.Numbers.Rows(rows), [.. table.Categories.Select(c => c with { Words = [.. rows.Select(r => c.Words[r])] })]);
}
