namespace Detection.Models.Series;

/// <summary>The yearly wave of a series: one cosine and one sine fitted by least squares.</summary>
internal static class Season
{
    private const int FewestMonths = 10;

    /// <summary>Amplitude, its two parts counted from the scoring period, and the deviation the wave leaves.</summary>
    public static void Of(ReadOnlySpan<double> months, ref ColumnWriter writer)
    {
        double n = 0, mean = 0;
        foreach (var month in months)
            if (!double.IsNaN(month)) (n, mean) = (n + 1, mean + month);
        if (n < FewestMonths)
        {
            for (var i = 0; i < 4; i++) writer.Add(double.NaN);
            return;
        }
        mean /= n;
        double cc = 1e-9, ss = 1e-9, cs = 0, cy = 0, sy = 0;
        for (var i = 0; i < months.Length; i++)
        {
            if (double.IsNaN(months[i])) continue;
            var (sine, cosine) = Math.SinCos(Phase(months.Length, i));
            (cc, ss, cs) = (cc + cosine * cosine, ss + sine * sine, cs + cosine * sine);
            (cy, sy) = (cy + cosine * (months[i] - mean), sy + sine * (months[i] - mean));
        }
        var determinant = cc * ss - cs * cs;
        var a = (cy * ss - sy * cs) / determinant;
        var b = (sy * cc - cy * cs) / determinant;
        double left = 0;
        for (var i = 0; i < months.Length; i++)
        {
            if (double.IsNaN(months[i])) continue;
            var (sine, cosine) = Math.SinCos(Phase(months.Length, i));
            left += Math.Pow(months[i] - mean - a * cosine - b * sine, 2);
        }
        writer.Add(Math.Sqrt(a * a + b * b));
        writer.Add(a);
        writer.Add(b);
        writer.Add(Math.Sqrt(left / n));
    }

    private static double Phase(int length, int month) => 2 * Math.PI * (length - 1 - month) / 12;
}
