using Detection.Models.Statistics;

namespace Detection.Models.Calibration;

/// <summary>Do probabilities come true: predictions in groups of equal size beside what was found.</summary>
/// <param name="Rows">Lowest predictions first.</param>
/// <param name="ExpectedCalibrationError">Mean distance between predicted and found share over the groups, weighted by their size (0–1); NaN without predictions.</param>
/// <param name="BrierScore">Mean squared distance between prediction and outcome (0–1); NaN without predictions.</param>
public sealed record ReliabilityTable(IReadOnlyList<ReliabilityTable.Row> Rows, double ExpectedCalibrationError, double BrierScore)
{
    /// <param name="LowestPredicted">Of the group's predictions.</param>
    /// <param name="FoundLow">Lower end of the 95 % Wilson interval of the found share.</param>
    public sealed record Row(double LowestPredicted, double HighestPredicted, int Count, double MeanPredicted, double Found, double FoundLow, double FoundHigh);

    /// <summary>Groups by size, so that no group is too small to say anything; equal predictions stay together.</summary>
    /// <remarks>Naeini, Cooper, Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning, §4 (ECE); Brier (1950).</remarks>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    public static ReliabilityTable Of(IReadOnlyList<double> predicted, IReadOnlyList<bool> found, int groups = 10)
    {
        if (predicted.Count != found.Count) throw new ArgumentException("Every prediction needs an outcome.", nameof(found));
        var pairs = predicted.Select((p, i) => (Predicted: p, Found: found[i])).OrderBy(p => p.Predicted).ToArray();
        var rows = new List<Row>();
        for (var begin = 0; begin < pairs.Length;)
        {
            var end = Math.Max(begin + 1, (int)((long)pairs.Length * (rows.Count + 1) / groups));
            while (end < pairs.Length && pairs[end].Predicted == pairs[end - 1].Predicted) end++;
            rows.Add(RowOf(pairs.AsSpan(begin, end - begin)));
            begin = end;
        }
        return new ReliabilityTable(
            rows, pairs.Length == 0 ? double.NaN : rows.Sum(r => r.Count * Math.Abs(r.MeanPredicted - r.Found)) / pairs.Length,
            pairs.Length == 0 ? double.NaN : pairs.Average(p => Math.Pow(p.Predicted - (p.Found ? 1 : 0), 2)));
    }

    private static Row RowOf(ReadOnlySpan<(double Predicted, bool Found)> group)
    {
        var (sum, hits) = (0.0, 0);
        foreach (var (predicted, found) in group)
        {
            sum += predicted;
            if (found) hits++;
        }
        var interval = WilsonInterval.Of(hits, group.Length)!.Value;
        return new Row(group[0].Predicted, group[^1].Predicted, group.Length, sum / group.Length, interval.Share, interval.Low, interval.High);
    }
}
