namespace Detection.Models.Law.Worksheets;

/// <summary>How a line's result is rounded. Always half away from zero, as on a bill.</summary>
public enum RoundingRule
{
    /// <summary>Kept as computed: dates, whole days, powers and hours that come out exact.</summary>
    None,

    /// <summary>Six decimals: daily means and unit prices.</summary>
    SixDecimals,

    /// <summary>Three decimals: energy [kWh] and power [kW].</summary>
    ThreeDecimals,

    /// <summary>Two decimals: money [TL].</summary>
    Kurus,
}

/// <summary>Applies a rounding rule.</summary>
public static class Rounding
{
    public static decimal Round(this RoundingRule rule, decimal value) => rule switch
    {
        RoundingRule.SixDecimals => decimal.Round(value, 6, MidpointRounding.AwayFromZero),
        RoundingRule.ThreeDecimals => decimal.Round(value, 3, MidpointRounding.AwayFromZero),
        RoundingRule.Kurus => decimal.Round(value, 2, MidpointRounding.AwayFromZero),
        _ => value,
    };
}
