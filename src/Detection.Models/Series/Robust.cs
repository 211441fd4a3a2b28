namespace Detection.Models.Series;

/// <summary>Order statistics that leave out missing (NaN) values. None of them throws; nothing known gives NaN.</summary>
public static class Robust
{
    /// <summary>MAD × this = standard deviation of a normal distribution.</summary>
    public const double MadToSigma = 1.4826;

    /// <summary>Median of the known values; cost n·log n.</summary>
    public static double Median(ReadOnlySpan<double> values) => Quantile(values, 0.5);

    /// <summary>Linear-interpolation quantile of the known values.</summary>
    /// <param name="share">0 = smallest, 1 = largest.</param>
    public static double Quantile(ReadOnlySpan<double> values, double share)
    {
        var known = Known(values);
        Array.Sort(known);
        return OfSorted(known, share);
    }

    /// <summary>Quantile of values already sorted and free of NaN.</summary>
    public static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.Length == 0) return double.NaN;
        var position = share * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>Median absolute deviation from the median, scaled to a standard deviation.</summary>
    public static double Spread(ReadOnlySpan<double> values)
    {
        var known = Known(values);
        var centre = Median(known);
        for (var i = 0; i < known.Length; i++) known[i] = Math.Abs(known[i] - centre);
        return MadToSigma * Median(known);
    }

    /// <summary>Mean of the known values.</summary>
    public static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        var count = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }
        return count == 0 ? double.NaN : sum / count;
    }

    public static int CountKnown(ReadOnlySpan<double> values)
    {
        var count = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) count++;
        return count;
    }

    private static double[] Known(ReadOnlySpan<double> values)
    {
        var known = new double[CountKnown(values)];
        var next = 0;
        foreach (var value in values)
            if (!double.IsNaN(value)) known[next++] = value;
        return known;
    }
}
