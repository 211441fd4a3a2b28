namespace Detection.Models.Evaluation;

/// <summary>A measured value and the range that 95 of 100 resampled populations fall in.</summary>
public readonly record struct Interval(double Value, double Low, double High);

/// <summary>How well a ranking finds what visits found.</summary>
/// <param name="PrecisionAt">By k, for the k of <see cref="Counts"/> that are no larger than the population.</param>
public sealed record Metrics(
    int Installations, int Positives, Interval RocAuc, Interval AveragePrecision,
    IReadOnlyDictionary<int, Interval> PrecisionAt, IReadOnlyDictionary<int, Interval> RecallAt)
{
    public static IReadOnlyList<int> Counts { get; } = [50, 100, 200, 500, 1000];

    /// <summary>Measures with percentile bootstrap intervals (Efron, Tibshirani 1993, §13.3) over installations.</summary>
    /// <param name="resamples">0 = no intervals (low = high = value). Cost resamples × n·log n.</param>
    public static Metrics Of(double[] scores, bool[] isPositive, int resamples, int seed)
    {
        var whole = RankedLabels.Of(scores, isPositive);
        var samples = Bootstrap(scores, isPositive, resamples, seed);
        Interval Measure(Func<RankedLabels, double> metric)
        {
            var value = metric(whole);
            var resampled = samples.Select(metric).Where(v => !double.IsNaN(v)).Order().ToArray();
            return resampled.Length == 0 ? new(value, value, value)
                : new(value, Series.Robust.OfSorted(resampled, 0.025), Series.Robust.OfSorted(resampled, 0.975));
        }
        var counts = Counts.Where(k => k <= whole.Count).ToArray();
        return new Metrics(
            whole.Count, whole.Positives, Measure(r => r.RocAuc()), Measure(r => r.AveragePrecision()),
            counts.ToDictionary(k => k, k => Measure(r => r.PrecisionAt(k))), counts.ToDictionary(k => k, k => Measure(r => r.RecallAt(k))));
    }

    private static RankedLabels[] Bootstrap(double[] scores, bool[] isPositive, int resamples, int seed)
    {
        var random = new Random(seed);
        var samples = new RankedLabels[scores.Length == 0 ? 0 : resamples];
        var (drawnScores, drawnLabels) = (new double[scores.Length], new bool[scores.Length]);
        for (var sample = 0; sample < samples.Length; sample++)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var drawn = random.Next(scores.Length);
                (drawnScores[i], drawnLabels[i]) = (scores[drawn], isPositive[drawn]);
            }
            samples[sample] = RankedLabels.Of(drawnScores, drawnLabels);
        }
        return samples;
    }
}
