namespace Detection.Models.Series;

/// <summary>Consumption on a logarithmic scale, on which a loss of one third is the same step for a flat and for a factory.</summary>
public static class LogLevel
{
    /// <summary>Below this a day's use is a standing load nobody can tell from zero [kWh/day].</summary>
    public const double FloorKwhPerDay = 0.1;

    /// <summary>Months below this share of the own typical level count as this share: how far below is noise.</summary>
    private const double FloorShare = 0.05;

    /// <returns>ln(kWh/day) with a floor, same length; NaN where missing.</returns>
    public static double[] Of(ReadOnlySpan<double> kwhPerDay)
    {
        var floor = Math.Max(FloorKwhPerDay, FloorShare * Robust.Quantile(kwhPerDay, 0.75));
        var logs = new double[kwhPerDay.Length];
        for (var month = 0; month < logs.Length; month++)
            logs[month] = double.IsNaN(kwhPerDay[month]) ? double.NaN : Math.Log(Math.Max(kwhPerDay[month], floor));
        return logs;
    }
}
