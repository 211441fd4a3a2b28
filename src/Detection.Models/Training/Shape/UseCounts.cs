using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Training.Shape;

/// <summary>Counts and runs of months that are empty or far from the own usual, and how energy goes with demand and with the peers.</summary>
internal static class UseCounts
{
    private const double EmptyKwhPerDay = 0.05;

    private static readonly double[] LowShares = [0.1, 0.25, 0.5, 0.75];

    public static IEnumerable<string> Names()
    {
        yield return "empty_months";
        yield return "empty_run";
        yield return "empty_since";
        foreach (var share in LowShares)
        {
            yield return FormattableString.Invariant($"below_{share * 100:0}_months");
            yield return FormattableString.Invariant($"below_{share * 100:0}_run");
            yield return FormattableString.Invariant($"below_{share * 100:0}_since");
        }
        foreach (var name in new[]
                 {
                     "above_double_months", "months_known", "months_missing", "months_negative", "months_implausible", "repeats", "year_kwh_day", "year_ratio", "variation", "top_share",
                     "demand_known", "with_peers", "with_demand", "demand_slope", "demand_left_least", "demand_left_most", "demand_left_last", "demand_repeats", "demand_variation",
                 })
            yield return name;
    }

    public static void Of(FeatureInput input, Span<float> into)
    {
        var writer = new ColumnWriter(into);
        var kwh = input.Series.KwhPerDay;
        Low(kwh, EmptyKwhPerDay, ref writer);
        var usual = Robust.Quantile(kwh, 0.75);
        foreach (var share in LowShares) Low(kwh, share * usual, ref writer);
        var median = Robust.Median(kwh);
        writer.Add(kwh.Count(k => k > 2 * median));
        writer.Add(Robust.CountKnown(kwh));
        writer.Add(kwh.Length - Robust.CountKnown(kwh));
        writer.Add(input.Series.Marks.Count(m => m.HasFlag(MonthMarks.Negative)));
        writer.Add(input.Series.Marks.Count(m => m.HasFlag(MonthMarks.Implausible)));
        writer.Add(Repeats(kwh));
        var year = Robust.Mean(kwh.AsSpan(Math.Max(0, kwh.Length - 12)));
        var former = kwh.Length > 12 ? Robust.Mean(kwh.AsSpan(Math.Max(0, kwh.Length - 24)..^12)) : double.NaN;
        writer.Add(year);
        writer.Add(year / former);
        writer.Add(Variation(kwh));
        writer.Add(TopShare(kwh));
        Demand(input, ref writer);
    }

    private static void Demand(FeatureInput input, ref ColumnWriter writer)
    {
        var demand = input.Series.DemandKw;
        writer.Add(Robust.CountKnown(demand));
        writer.Add(Correlation.Of(input.LogLevel, input.Peers.Movement));
        var logDemand = Array.ConvertAll(demand, d => Math.Log(d + 0.02));
        writer.Add(Correlation.Of(input.LogLevel, logDemand));
        var left = Residuals(input.LogLevel, logDemand, out var slope);
        writer.Add(slope);
        writer.Add(Robust.Quantile(left, 0));
        writer.Add(Robust.Quantile(left, 1));
        writer.Add(Robust.Mean(left.AsSpan(Math.Max(0, left.Length - 6))));
        writer.Add(Repeats(demand));
        writer.Add(Variation(demand));
    }

    /// <summary>How many months lie below a level, the longest run of them, and how many months ago the last of them was.</summary>
    private static void Low(double[] kwh, double level, ref ColumnWriter writer)
    {
        int count = 0, run = 0, longest = 0, since = -1;
        for (var i = 0; i < kwh.Length; i++)
        {
            if (double.IsNaN(kwh[i])) continue;
            if (!(kwh[i] < level))
            {
                run = 0;
                continue;
            }
            (count, run, since) = (count + 1, run + 1, kwh.Length - 1 - i);
            longest = Math.Max(longest, run);
        }
        writer.Add(count);
        writer.Add(longest);
        writer.Add(since < 0 ? double.NaN : since);
    }

    /// <summary>Months above zero that repeat the month before to half a percent.</summary>
    private static int Repeats(double[] months)
    {
        var count = 0;
        for (var i = 1; i < months.Length; i++)
            if (months[i] > EmptyKwhPerDay && Math.Abs(months[i] - months[i - 1]) <= 0.005 * months[i]) count++;
        return count;
    }

    private static double Variation(double[] months)
    {
        var mean = Robust.Mean(months);
        return Math.Sqrt(Robust.Mean(Array.ConvertAll(months, m => (m - mean) * (m - mean)))) / mean;
    }

    /// <summary>Share of all energy that the three busiest months drew.</summary>
    private static double TopShare(double[] kwh)
    {
        var known = kwh.Where(k => !double.IsNaN(k)).OrderDescending().ToArray();
        return known.Length < 6 ? double.NaN : known.Take(3).Sum() / known.Sum();
    }

    private static double[] Residuals(double[] y, double[] x, out double slope)
    {
        double n = 0, sx = 0, sy = 0, xx = 0, xy = 0;
        for (var i = 0; i < y.Length; i++)
        {
            if (double.IsNaN(x[i]) || double.IsNaN(y[i])) continue;
            (n, sx, sy, xx, xy) = (n + 1, sx + x[i], sy + y[i], xx + x[i] * x[i], xy + x[i] * y[i]);
        }
        var spread = xx - sx * sx / n;
        slope = n < 4 || !(spread > 1e-6) ? double.NaN : (xy - sx * sy / n) / spread;
        var left = new double[y.Length];
        var (level, tilt) = ((sy - (double.IsNaN(slope) ? 0 : slope) * sx) / n, double.IsNaN(slope) ? 0 : slope);
        for (var i = 0; i < y.Length; i++) left[i] = y[i] - level - tilt * x[i];
        return left;
    }
}
