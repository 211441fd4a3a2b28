namespace Detection.Models.Series;

/// <summary>A stretch of months that lies below the months around it.</summary>
/// <param name="From">Index of the first low month.</param>
/// <param name="To">Index after the last low month; the length of the series where the drop lasts to the end.</param>
/// <param name="Depth">Share of the former level that is gone, 0–1.</param>
/// <param name="Significance">Difference of the two means in standard errors of a month's ordinary movement; larger = surer.</param>
public readonly record struct LevelDrop(int From, int To, double Depth, double Significance)
{
    public static LevelDrop None { get; } = new(-1, -1, double.NaN, double.NaN);

    public bool Found => From >= 0;
}

/// <summary>
/// Looks for the one stretch of months in which consumption lay furthest below the rest, in standard errors: circular binary
/// segmentation (Olshen, Venkatraman, Lucito, Wigler 2004, doi:10.1093/biostatistics/kxh008), one-sided, first cut only.
/// </summary>
public static class DropFinder
{
    private const int FewestBefore = 4;
    private const int FewestIn = 2;

    /// <summary>A month's ordinary movement is never taken to be smaller than this [ln]: 6 %.</summary>
    private const double LeastSpread = 0.06;

    /// <summary>The typical month must have fallen by this too [ln]: 5 %.</summary>
    private const double LeastTypicalFall = 0.05;

    /// <summary>The lasting drop: low from some month to the end.</summary>
    /// <param name="logLevel">ln(kWh/day), one a month, season taken out where known; NaN = missing.</param>
    /// <returns>None where one odd month lowers the mean and the typical month has not fallen.</returns>
    public static LevelDrop Lasting(ReadOnlySpan<double> logLevel)
    {
        var drop = Find(logLevel, toTheEnd: true);
        if (!drop.Found) return drop;
        var before = Robust.Median(logLevel[..drop.From]);
        var after = Robust.Median(logLevel[drop.From..]);
        return before - after >= LeastTypicalFall ? drop : LevelDrop.None;
    }

    /// <summary>The drop that was recovered from: low for a while, high again after.</summary>
    public static LevelDrop Recovered(ReadOnlySpan<double> logLevel) => Find(logLevel, toTheEnd: false);

    private static LevelDrop Find(ReadOnlySpan<double> logLevel, bool toTheEnd)
    {
        var known = Indices(logLevel);
        if (known.Length < FewestBefore + FewestIn) return LevelDrop.None;
        var sums = RunningSums(logLevel, known);
        var spread = Math.Max(LeastSpread, MonthlySpread(logLevel, known));
        var best = LevelDrop.None;
        var bestValue = double.NegativeInfinity;
        for (var from = FewestBefore; from <= known.Length - FewestIn; from++)
        {
            var lastEnd = toTheEnd ? known.Length : known.Length - FewestIn;
            for (var to = toTheEnd ? known.Length : from + FewestIn; to <= lastEnd; to++)
            {
                double inside = to - from, outside = known.Length - inside;
                var low = (sums[to] - sums[from]) / inside;
                var high = (sums[^1] - sums[to] + sums[from]) / outside;
                var value = (high - low) / (spread * Math.Sqrt(1 / inside + 1 / outside));
                if (!(value > bestValue)) continue;
                bestValue = value;
                best = new LevelDrop(known[from], to == known.Length ? logLevel.Length : known[to], 1 - Math.Exp(low - high), value);
            }
        }
        return best;
    }

    /// <summary>Spread of a month about its neighbours, from the differences of following months: a step counts once, noise every time.</summary>
    private static double MonthlySpread(ReadOnlySpan<double> logLevel, int[] known)
    {
        var steps = new double[known.Length - 1];
        for (var i = 0; i < steps.Length; i++) steps[i] = Math.Abs(logLevel[known[i + 1]] - logLevel[known[i]]);
        return Robust.MadToSigma * Robust.Median(steps) / Math.Sqrt(2);
    }

    private static double[] RunningSums(ReadOnlySpan<double> logLevel, int[] known)
    {
        var sums = new double[known.Length + 1];
        for (var i = 0; i < known.Length; i++) sums[i + 1] = sums[i] + logLevel[known[i]];
        return sums;
    }

    private static int[] Indices(ReadOnlySpan<double> values)
    {
        var indices = new int[Robust.CountKnown(values)];
        var next = 0;
        for (var i = 0; i < values.Length; i++)
            if (!double.IsNaN(values[i])) indices[next++] = i;
        return indices;
    }
}
