using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>What an installation stopped having billed: if it was stolen, its transformer misses just that.</summary>
public static class HiddenUse
{
    /// <summary>A shallower drop is life.</summary>
    private const double LeastDepth = 0.15;

    private const double LeastKwhPerDay = 0.05;

    /// <param name="kwhPerDay">Billed, one a month; 0 where nothing was.</param>
    /// <param name="season">Use of the others behind the transformer in the same months; where it is not positive, nothing can be compared.</param>
    /// <returns>One a month, not negative; all 0 without a lasting drop.</returns>
    public static double[] Of(ReadOnlySpan<double> kwhPerDay, ReadOnlySpan<double> season)
    {
        var adjusted = new double[kwhPerDay.Length];
        var first = -1;
        for (var month = 0; month < adjusted.Length; month++)
        {
            if (first < 0 && kwhPerDay[month] > LeastKwhPerDay) first = month;
            adjusted[month] = first >= 0 && season[month] > 0 ? Math.Log(Math.Max(kwhPerDay[month], LeastKwhPerDay) / season[month]) : double.NaN;
        }
        var hidden = new double[adjusted.Length];
        var drop = DropFinder.Lasting(adjusted);
        if (!drop.Found || drop.Depth < LeastDepth) return hidden;
        var before = Math.Exp(Robust.Median(adjusted.AsSpan(0, drop.From)));
        for (var month = drop.From; month < hidden.Length; month++) hidden[month] = Math.Max(0, before * Math.Max(0, season[month]) - kwhPerDay[month]);
        return hidden;
    }
}
