using Detection.Models.Evaluation;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Cli.Evaluation;

/// <summary>The document of <c>tarama evaluate --json</c>.</summary>
/// <param name="ScoredPerSecond">Installations scored a second: features, model and scores, without reading the files.</param>
/// <param name="Supervised">Null: this version learns from no labels.</param>
internal sealed record EvaluationReport(
    string Folder, string OutcomesFrom, DateOnly AsOf, int Seed, int Installations, double ScoredPerSecond, RankingReport Unsupervised, RankingReport? Supervised);

/// <param name="StillAtWork">The same with only the thefts that go on as positives; null where the outcomes do not tell.</param>
internal sealed record RankingReport(
    int Installations, int Positives, double BaseRate, Interval RocAuc, Interval AveragePrecision,
    IReadOnlyDictionary<int, Interval> PrecisionAt, IReadOnlyDictionary<int, Interval> RecallAt,
    IReadOnlyDictionary<string, GroupReport>? ByTariffGroup, RankingReport? StillAtWork)
{
    /// <summary>Measures a ranking against what is known.</summary>
    public static RankingReport Of(
        IReadOnlyList<InstallationHistory> histories, IReadOnlyDictionary<InstallationId, InstallationScore> scores, KnownOutcomes known, int resamples, int seed)
    {
        var judged = histories.Where(h => known.Judged?.Contains(h.InstallationNo) ?? true).ToArray();
        var all = From(Measure(judged, scores, known.Positive, resamples, seed));
        var byGroup = judged.GroupBy(h => h.TariffGroup).OrderBy(g => g.Key)
            .ToDictionary(g => g.Key.ToString().ToLowerInvariant(), g => GroupReport.From(Measure([.. g], scores, known.Positive, 0, seed)));
        return all with
        {
            ByTariffGroup = byGroup,
            StillAtWork = known.AtWork.Count == known.Positive.Count ? null : From(Measure(judged, scores, known.AtWork, resamples, seed)),
        };
    }

    private static Metrics Measure(
        InstallationHistory[] judged, IReadOnlyDictionary<InstallationId, InstallationScore> scores, IReadOnlySet<string> positive, int resamples, int seed) =>
        Metrics.Of([.. judged.Select(h => (double)scores[h.Id].Score)], [.. judged.Select(h => positive.Contains(h.InstallationNo))], resamples, seed);

    public static RankingReport From(Metrics metrics) => new(
        metrics.Installations, metrics.Positives, (double)metrics.Positives / Math.Max(1, metrics.Installations),
        metrics.RocAuc, metrics.AveragePrecision, metrics.PrecisionAt, metrics.RecallAt, null, null);
}

/// <summary>One tariff group; NaN where a figure cannot be told.</summary>
internal sealed record GroupReport(int Installations, int Positives, double RocAuc, double AveragePrecision, IReadOnlyDictionary<int, double> PrecisionAt)
{
    public static GroupReport From(Metrics metrics) => new(
        metrics.Installations, metrics.Positives, metrics.RocAuc.Value, metrics.AveragePrecision.Value,
        metrics.PrecisionAt.ToDictionary(p => p.Key, p => p.Value.Value));
}
