using Detection.Models.Features;

namespace Detection.Models.Scoring;

/// <summary>What a visit may bring back: score × estimated monthly shortfall × months, the value a sweep is planned by.</summary>
public static class ExpectedEnergy
{
    /// <summary>No more months than this count: 240 days, the cap for a meter tampered with (R art. 45, case c).</summary>
    public const double MostMonths = 8;

    /// <summary>Months counted where no beginning is known: 90 days.</summary>
    public const double UndatedMonths = 3;

    /// <returns>Never negative, 0 where no shortfall can be estimated [kWh].</returns>
    public static float Kwh(FeatureRow row, float score)
    {
        var months = row[LevelFeatures.DropMonths];
        var kwh = score * row[LevelFeatures.Shortfall] * (double.IsNaN(months) ? UndatedMonths : Math.Min(MostMonths, months));
        return kwh > 0 ? (float)kwh : 0;
    }
}
