using Detection.Models.Features;
using Detection.Models.Training;

namespace Detection.Models.Scoring;

/// <summary>Feature rows as boosted trees see them: every feature, and what the detectors concluded without labels.</summary>
public static class TreeRows
{
    public const string UnsupervisedColumn = "unsupervised_log_odds";

    public static IReadOnlyList<string> Columns { get; } = [.. FeatureCatalogue.All.Select(f => f.Code), UnsupervisedColumn];

    /// <param name="scores">The unsupervised score of each row (0–1).</param>
    public static FeatureTable Of(IReadOnlyList<FeatureRow> rows, IReadOnlyList<float> scores)
    {
        var width = Columns.Count;
        var values = new float[rows.Count * width];
        for (var row = 0; row < rows.Count; row++)
        {
            rows[row].Values.CopyTo(values, row * width);
            values[row * width + width - 1] = LogOdds(scores[row]);
        }
        return new FeatureTable(Columns, values);
    }

    /// <summary>ln(p ÷ (1 − p)) of a score, cut where 32-bit scores can no longer be told from 0 and 1.</summary>
    public static float LogOdds(float score)
    {
        const double edge = 1e-6;
        var inside = Math.Clamp(score, edge, 1 - edge);
        return (float)Math.Log(inside / (1 - inside));
    }
}
