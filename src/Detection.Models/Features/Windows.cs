using Detection.Models.Series;

namespace Detection.Models.Features;

/// <summary>Parts of a monthly series, counted from its end.</summary>
internal static class Windows
{
    public const int Year = 12;
    public const int HalfYear = 6;

    public static ReadOnlySpan<double> Last(this double[] months, int count) => months.AsSpan(Math.Max(0, months.Length - count));

    public static ReadOnlySpan<double> Before(this double[] months, int count) => months.AsSpan(0, Math.Max(0, months.Length - count));

    /// <summary>
    /// Mean of the last <paramref name="count"/> months less the mean of the same calendar months a year before, month by month.
    /// </summary>
    /// <returns>NaN with fewer than three pairs.</returns>
    public static double YearOnYear(this double[] months, int count)
    {
        double sum = 0;
        var pairs = 0;
        for (var i = Math.Max(Year, months.Length - count); i < months.Length; i++)
        {
            var difference = months[i] - months[i - Year];
            if (double.IsNaN(difference)) continue;
            sum += difference;
            pairs++;
        }
        return pairs < 3 ? double.NaN : sum / pairs;
    }

    /// <summary>The last half year against the same months a year before; where there is no such year, against all that lies before.</summary>
    public static double Shift(this double[] months)
    {
        var sameSeason = months.YearOnYear(HalfYear);
        return double.IsNaN(sameSeason) ? Robust.Mean(months.Last(HalfYear)) - Robust.Mean(months.Before(HalfYear)) : sameSeason;
    }
}
