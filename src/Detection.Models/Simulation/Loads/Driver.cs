namespace Detection.Models.Simulation.Loads;

/// <summary>What makes consumption rise and fall. One unit of a driver is one kWh on a day of intensity 1.</summary>
public enum Driver
{
    /// <summary>Round the clock: refrigerators, standby, cold rooms.</summary>
    Base,
    /// <summary>Life at home: cooking, washing, light, screens.</summary>
    Living,
    /// <summary>Degree-days above 22 °C.</summary>
    Cooling,
    /// <summary>Degree-days below 16 °C.</summary>
    Heating,
    /// <summary>Weekday working hours.</summary>
    Office,
    /// <summary>Shop hours, most days of the year.</summary>
    Shop,
    /// <summary>The small hours before the morning's bread.</summary>
    Bakery,
    /// <summary>Hours of darkness; one unit is one kW burning all night.</summary>
    Dark,
    Cotton,
    Citrus,
    Maize,
    /// <summary>School days.</summary>
    Term,
    /// <summary>Three shifts.</summary>
    Shifts,
    /// <summary>Prayer times, longer in Ramadan.</summary>
    Prayer,
    /// <summary>Output of one kW of solar panels.</summary>
    Sun,
}

/// <summary>The three time-of-use registers T1 (day 06–17), T2 (peak 17–22) and T3 (night 22–06).</summary>
public static class Registers
{
    public const int Count = 3;

    /// <summary>The register 0–2 an hour of the day is counted in; hour 6 runs from 06:00 to 07:00.</summary>
    public static int OfHour(int hour) => hour switch { >= 6 and < 17 => 0, >= 17 and < 22 => 1, _ => 2 };
}
