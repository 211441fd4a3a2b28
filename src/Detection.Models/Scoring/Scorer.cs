using Detection.Models.Detectors;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>Applies a fitted model to stored feature rows.</summary>
public static class Scorer
{
    /// <summary>One row. Safe for many threads; cost about trees × depth of the forest.</summary>
    public static InstallationScore Score(ScoringModel model, FeatureRow row)
    {
        if (!HasReadings(row)) return new InstallationScore(row.Id, 0, 0, default, [Reasons.NoReadings], null);
        var nats = model.Judge(row);
        var score = Fusion.Score(nats, InnocentExplanations.Discount(row));
        var began = row[LevelFeatures.DropBegan];
        return new InstallationScore(
            row.Id, score, ExpectedEnergy.Kwh(row, score), nats, Reasons.Of(model, row, score), double.IsNaN(began) ? null : new Period((int)began));
    }

    /// <summary>The score of <see cref="Score"/> without its reasons.</summary>
    public static float ScoreOnly(ScoringModel model, FeatureRow row) =>
        HasReadings(row) ? Fusion.Score(model.Judge(row), InnocentExplanations.Discount(row)) : 0;

    /// <summary>Best first; equal scores in order of installation, so that ranks are unique and repeatable.</summary>
    public static InstallationScore[] Rank(IEnumerable<InstallationScore> scores) =>
        [.. scores.OrderByDescending(s => s.Score).ThenBy(s => s.Id)];

    private static bool HasReadings(FeatureRow row) =>
        row[QualityFeatures.KnownMonths] > 0 || row[DayFeatures.DayCount] > 0 || row[IndexFeatures.NegativeMonths] > 0;
}
