using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Explanation;
using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Scoring;

/// <summary>Applies a fitted model to stored feature rows.</summary>
public static class Scorer
{
    private static readonly ColdStartCalibration ColdStart = new();

    /// <summary>One row. Safe for many threads; cost about trees × depth of the forest.</summary>
    /// <param name="calibration">What the model's scores mean; null for what they mean before any visit.</param>
    /// <param name="tlPerKwh">Price illegal use would be charged at; null where no tariff is known.</param>
    public static InstallationScore Score(ScoringModel model, FeatureRow row, ScoreCalibration? calibration = null, decimal? tlPerKwh = null) =>
        Conclude(model, row, Judge(model, row), calibration, tlPerKwh);

    /// <summary>What the detectors and their fusion say of a row, without what follows from it.</summary>
    public static Verdict Judge(ScoringModel model, FeatureRow row) => Judge(model, [row])[0];

    /// <summary>Many rows at once, in their order; each as if it were alone.</summary>
    public static Verdict[] Judge(ScoringModel model, IReadOnlyList<FeatureRow> rows)
    {
        var nats = model.Judge(rows);
        return [.. rows.Select((row, i) => Fuse(row, nats[i]))];
    }

    /// <summary>The verdict that follows from what the detectors said of the same row.</summary>
    public static Verdict Fuse(FeatureRow row, DetectorNats nats) =>
        HasReadings(row) ? new Verdict(Fusion.Score(nats, InnocentExplanations.Discount(row)), nats) : default;

    /// <summary>What follows from a verdict on the same row by the same model: probability, value and reasons.</summary>
    public static InstallationScore Conclude(ScoringModel model, FeatureRow row, Verdict verdict, ScoreCalibration? calibration = null, decimal? tlPerKwh = null)
    {
        if (!HasReadings(row)) return new InstallationScore(row.Id, 0, Probability.None, ExpectedValue.Nothing, default, [Reasons.NoReadings], null);
        var probability = ProbabilityOf(row, verdict, calibration);
        var began = row[LevelFeatures.DropBegan];
        return new InstallationScore(
            row.Id, verdict.Score, probability, ExpectedValue.Of(row, probability, tlPerKwh), verdict.Detectors, Reasons.Of(model, row, verdict.Score),
            double.IsNaN(began) ? null : new Period((int)began));
    }

    /// <summary>The probability that <see cref="Conclude"/> gives.</summary>
    public static Probability ProbabilityOf(FeatureRow row, Verdict verdict, ScoreCalibration? calibration) =>
        HasReadings(row) ? (calibration ?? ColdStart).Of(verdict.Score) : Probability.None;

    /// <summary>The score of <see cref="Score"/> without its reasons.</summary>
    public static float ScoreOnly(ScoringModel model, FeatureRow row) => Judge(model, row).Score;

    /// <summary>Most suspicious first; equal scores in order of installation.</summary>
    public static InstallationScore[] Rank(IEnumerable<InstallationScore> scores) =>
        [.. scores.OrderByDescending(s => s.Score).ThenBy(s => s.Id)];

    /// <summary>Whether anything was read that a score could rest on.</summary>
    public static bool HasReadings(FeatureRow row) =>
        row[QualityFeatures.KnownMonths] > 0 || row[DayFeatures.DayCount] > 0 || row[IndexFeatures.NegativeMonths] > 0;
}

/// <summary>How suspicious a row is, and which detector says so.</summary>
/// <param name="Score">0–1.</param>
public readonly record struct Verdict(float Score, DetectorNats Detectors);
