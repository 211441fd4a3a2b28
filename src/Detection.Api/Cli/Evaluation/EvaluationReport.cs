using Detection.Models.Calibration;
using Detection.Models.Evaluation;

namespace Detection.Api.Cli.Evaluation;

/// <summary>The document of <c>tarama evaluate --json</c>.</summary>
/// <param name="Installations">Installations read.</param>
/// <param name="ScoredPerSecond">Installations scored a second: features, model and scores, without reading the files.</param>
/// <param name="Supervised">Learned from the outcomes, each row by a model trained without its fold; null where there is nothing to learn from (see notes).</param>
/// <param name="Unsupervised">No label used at all.</param>
/// <param name="ForwardInTime">Trained on the earlier visits, measured on the later ones; null where visits are not dated.</param>
internal sealed record EvaluationReport(
    string Source, string OutcomesFrom, DateOnly? AsOf, int Seed, int Folds, int Installations, double ScoredPerSecond, double CpuSeconds,
    SupervisedReport? Supervised, UnsupervisedReport Unsupervised, ForwardReport? ForwardInTime,
    IReadOnlyList<Ablation> Ablations, IReadOnlyList<Leak> Leaks, IReadOnlyList<string> Notes);

/// <summary>How well one ranking finds what visits found. A figure that cannot be told is null.</summary>
/// <param name="LiftAt">Precision at a count ÷ base rate.</param>
/// <param name="Intervals">95 % bootstrap intervals of the figures of the same names.</param>
internal record RankingReport(
    int Installations, int Positives, double BaseRate, double RocAuc, double AveragePrecision,
    IReadOnlyDictionary<int, double> PrecisionAt, IReadOnlyDictionary<int, double> RecallAt, IReadOnlyDictionary<int, double> LiftAt, RankingIntervals Intervals)
{
    public static RankingReport Of(double[] scores, bool[] positive, int resamples, int seed) => Of(Metrics.Of(scores, positive, resamples, seed));

    private static RankingReport Of(Metrics m) => new(
        m.Installations, m.Positives, Base(m), m.RocAuc.Value, m.AveragePrecision.Value, Values(m.PrecisionAt), Values(m.RecallAt),
        m.PrecisionAt.ToDictionary(p => p.Key, p => p.Value.Value / Base(m)), new RankingIntervals(m.RocAuc.Range(), m.AveragePrecision.Range(), Ranges(m.PrecisionAt), Ranges(m.RecallAt)));

    private static double Base(Metrics m) => (double)m.Positives / Math.Max(1, m.Installations);

    private static Dictionary<int, double> Values(IReadOnlyDictionary<int, Interval> by) => by.ToDictionary(p => p.Key, p => p.Value.Value);

    private static Dictionary<int, IntervalRange> Ranges(IReadOnlyDictionary<int, Interval> by) => by.ToDictionary(p => p.Key, p => p.Value.Range());
}

internal readonly record struct IntervalRange(double Low, double High);

internal sealed record RankingIntervals(
    IntervalRange RocAuc, IntervalRange AveragePrecision, IReadOnlyDictionary<int, IntervalRange> PrecisionAt, IReadOnlyDictionary<int, IntervalRange> RecallAt);

internal static class IntervalRanges
{
    public static IntervalRange Range(this Interval interval) => new(interval.Low, interval.High);
}

/// <summary>One tariff group, district, learner or detector.</summary>
/// <param name="Intervals">95 % bootstrap intervals of the figures of the same names.</param>
internal sealed record GroupReport(int Installations, int Positives, double RocAuc, double AveragePrecision, double PrecisionAt50, double PrecisionAt100, GroupIntervals Intervals)
{
    private const int Resamples = 100;

    /// <summary>Groups with the most positives first.</summary>
    public static IReadOnlyDictionary<string, GroupReport> By(string?[] words, double[] scores, bool[] positive) => Enumerable.Range(0, words.Length)
        .Where(i => words[i] is not null).GroupBy(i => words[i]!)
        .Select(g => (g.Key, Report: Of([.. g.Select(i => scores[i])], [.. g.Select(i => positive[i])])))
        .OrderByDescending(g => g.Report.Positives).ThenBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Report);

    public static GroupReport Of(double[] scores, bool[] positive)
    {
        var m = Metrics.Of(scores, positive, Resamples, seed: 1);
        Interval At(int count) => m.PrecisionAt.TryGetValue(count, out var precision) ? precision : new(double.NaN, double.NaN, double.NaN);
        return new GroupReport(
            m.Installations, m.Positives, m.RocAuc.Value, m.AveragePrecision.Value, At(50).Value, At(100).Value,
            new GroupIntervals(m.RocAuc.Range(), m.AveragePrecision.Range(), At(50).Range(), At(100).Range()));
    }
}

internal readonly record struct GroupIntervals(IntervalRange RocAuc, IntervalRange AveragePrecision, IntervalRange PrecisionAt50, IntervalRange PrecisionAt100);

/// <param name="ByLearner">Each learner alone, on the same folds.</param>
/// <param name="LearnerWeights">What each learner counted, mean over folds.</param>
/// <param name="ByKind">Each kind of positive (kacak_b, or a simulator's method) against everything that is not positive; empty where there is one kind.</param>
/// <param name="ByOutcome">Mean place of each kind of outcome in the ranking, 0 = top, 1 = bottom, and how many there are; art. 37 among them, though neither learned from nor measured.</param>
/// <param name="WithoutMeterAge">A second run, learned without the columns that date the meter or its exchange; null where the set has none or they tell little.</param>
/// <param name="UnseenDistricts">A second run whose folds are whole districts; null where too few districts have findings.</param>
/// <param name="AsInPopulation">The figures if every visited installation stood for those of its score band that were not visited; null where everything has an outcome.</param>
internal sealed record SupervisedReport(
    RankingReport Ranking, IReadOnlyDictionary<string, GroupReport> ByTariffGroup, IReadOnlyDictionary<string, GroupReport> ByDistrict,
    ReliabilityTable Calibration, IReadOnlyDictionary<string, GroupReport> ByLearner, IReadOnlyDictionary<string, double> LearnerWeights,
    IReadOnlyDictionary<string, GroupReport> ByKind, IReadOnlyDictionary<string, OutcomeReport> ByOutcome, RankingReport? StillAtWork, GroupReport? WithoutMeterAge, GroupReport? UnseenDistricts,
    PopulationReport? AsInPopulation) : RankingReport(Ranking);

/// <param name="LabelledShare">Installations with an outcome ÷ all (0–1).</param>
/// <param name="LargestWeight">How many installations the most under-visited kind of visited one stands for, in means.</param>
internal sealed record PopulationReport(double LabelledShare, double LargestWeight, double BaseRate, double RocAuc, double AveragePrecision);

/// <param name="ByDetector">Each detector alone.</param>
/// <param name="ByKind">As in <see cref="SupervisedReport"/>.</param>
/// <param name="ByRule">Each rule alone: how often it fired, and how often it was right.</param>
/// <param name="LiftOverBestRule">Precision at 100 ÷ the precision of the best rule that fired at least 20 times; null where none did.</param>
internal sealed record UnsupervisedReport(
    RankingReport Ranking, IReadOnlyDictionary<string, GroupReport> ByTariffGroup, IReadOnlyDictionary<string, GroupReport> ByDistrict,
    IReadOnlyDictionary<string, GroupReport> ByDetector, IReadOnlyList<RuleReport> ByRule, double LiftOverBestRule,
    IReadOnlyDictionary<string, GroupReport> ByKind, IReadOnlyDictionary<string, OutcomeReport> ByOutcome, RankingReport? StillAtWork) : RankingReport(Ranking);

/// <param name="Lift">Precision ÷ base rate.</param>
internal sealed record RuleReport(string Code, int Fired, int Positives, double Precision, double Lift);

/// <param name="MeanPlace">0 = top of the ranking, 1 = bottom.</param>
/// <param name="Among100">How many of them are among the first hundred.</param>
internal sealed record OutcomeReport(int Installations, double MeanPlace, int Among100, int Among500);

/// <param name="From">First day of the visits measured.</param>
internal sealed record ForwardReport(DateOnly From, int Trained, int TrainedPositives, RankingReport Ranking, ReliabilityTable Calibration);
