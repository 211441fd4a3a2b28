namespace Detection.Models.Series;

/// <summary>
/// What was billed for one calendar month. Energies are after the multiplier; NaN = not known.
/// The month is the one that holds most of the days between the two reading dates.
/// </summary>
public readonly record struct MonthlyReading(Period Period, double ActiveKwh)
{
    /// <summary>Start of the interval; its energy is used from this day on.</summary>
    public DateOnly? FirstReadingDate { get; init; }

    /// <summary>End of the interval: the day the meter was read.</summary>
    public DateOnly? LastReadingDate { get; init; }

    public double T1Kwh { get; init; } = double.NaN;

    public double T2Kwh { get; init; } = double.NaN;

    public double T3Kwh { get; init; } = double.NaN;

    public double InductiveKvarh { get; init; } = double.NaN;

    public double CapacitiveKvarh { get; init; } = double.NaN;

    /// <summary>Highest 15-minute mean power of the month [kW].</summary>
    public double DemandKw { get; init; } = double.NaN;

    public double FirstIndex { get; init; } = double.NaN;

    public double LastIndex { get; init; } = double.NaN;

    /// <summary>CT ratio × VT ratio; 0 or NaN means 1.</summary>
    public double Multiplier { get; init; } = double.NaN;

    /// <summary>Correction added to the index difference, plus or minus [kWh].</summary>
    public double AdditionalKwh { get; init; } = double.NaN;

    public bool Estimated { get; init; }

    /// <summary>The first day on which this reading can be known.</summary>
    public DateOnly KnownOn => LastReadingDate ?? Period.LastDay;

    /// <summary>Days the energy belongs to: between the reading dates where they make sense, else the days of the month.</summary>
    public int Days
    {
        get
        {
            if (FirstReadingDate is not { } first || LastReadingDate is not { } last) return Period.Days;
            var days = last.DayNumber - first.DayNumber;
            return days is > 0 and <= LongestIntervalDays ? days : Period.Days;
        }
    }

    /// <summary>An interval longer than this is a mistake in a date, not a reading interval (R art. 32(1): 25–35 days).</summary>
    private const int LongestIntervalDays = 400;
}
