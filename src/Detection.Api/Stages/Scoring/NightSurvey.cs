using Detection.Models.Calibration;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Stages.Scoring;

/// <summary>What the first reading of a run's rows leaves in memory, in order of installation.</summary>
public sealed class NightSurvey(DriftReference? reference)
{
    private readonly List<Seen> _seen = [];
    private readonly List<float> _shadow = [];
    private readonly DriftCount? _drift = reference is null ? null : new DriftCount(reference);

    private readonly record struct Seen(InstallationId Id, TariffGroup Group, bool IsRead, Verdict Verdict, float RecoverableKwh);

    public int Count => _seen.Count;

    /// <summary>Scores of the model at work.</summary>
    public IReadOnlyList<float> Scores => [.. _seen.Select(s => s.Verdict.Score)];

    /// <summary>Scores of the candidate with their installations; empty without one.</summary>
    public IReadOnlyList<(InstallationId Id, float Score)> ShadowScores => [.. _shadow.Select((score, i) => (_seen[i].Id, score))];

    /// <summary>Empty where the model has no reference.</summary>
    public IReadOnlyList<DriftCount.Movement> Drift => _drift?.Measure() ?? [];

    public void Add(FeatureRow[] rows, Verdict[] verdicts, Verdict[]? candidate)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            _seen.Add(new Seen(rows[i].Id, rows[i].TariffGroup, Scorer.HasReadings(rows[i]), verdicts[i], ExpectedValue.RecoverableKwhOf(rows[i])));
            _drift?.Add(rows[i], verdicts[i].Score);
            if (candidate is not null) _shadow.Add(candidate[i].Score);
        }
    }

    public Verdict VerdictAt(int place) => _seen[place].Verdict;

    /// <summary>What ranks follow from.</summary>
    public IReadOnlyList<Ranking.Entry> Entries(ScoreCalibration calibration, Pricing pricing) => [.. _seen.Select(seen =>
    {
        if (!seen.IsRead) return new Ranking.Entry(seen.Id, 0, 0, 0, null);
        var probability = calibration.Of(seen.Verdict.Score);
        var kwh = probability.Value * seen.RecoverableKwh;
        var price = pricing.TlPerKwh(seen.Id, seen.Group);
        return new Ranking.Entry(seen.Id, seen.Verdict.Score, probability.Value, kwh, price is { } known ? ExpectedValue.InTl(kwh, known) : null);
    })];
}
