using Detection.Models.Series;

namespace Detection.Models.Balance;

/// <summary>Energy of installations behind one element between two reading days, summed over those that were read on the same days.</summary>
/// <param name="From">First day of the interval.</param>
/// <param name="To">The day of the reading; the interval ends before it.</param>
/// <param name="Kwh">Billed, less what panels gave back to the grid.</param>
/// <param name="Installations">How many readings are in the sum.</param>
public readonly record struct BilledSpan(DateOnly From, DateOnly To, double Kwh, int Installations)
{
    /// <summary>Of <see cref="Kwh"/>, what was estimated and not read.</summary>
    public double EstimatedKwh { get; init; }

    /// <summary>Of <see cref="Kwh"/>, what belongs to installations linked to several transformers on the same days: each was given an equal part.</summary>
    public double SharedKwh { get; init; }

    public int Days => To.DayNumber - From.DayNumber;
}

/// <summary>Days on which installations were in service and no reading covers them.</summary>
/// <param name="ExpectedKwh">By the installations' own mean use.</param>
public readonly record struct UnreadSpan(DateOnly From, DateOnly To, double ExpectedKwh, int Installations)
{
    public int Days => To.DayNumber - From.DayNumber;
}

/// <summary>What an element's own meter counted between two days.</summary>
/// <param name="Period">The month it is kept under.</param>
/// <param name="To">Exclusive.</param>
/// <param name="InKwh">NaN where the meter gave nothing.</param>
public readonly record struct MeteredSpan(Period Period, DateOnly From, DateOnly To, double InKwh)
{
    /// <summary>Energy that flowed back through the element.</summary>
    public double OutKwh { get; init; }

    /// <summary>Highest mean power of a quarter of an hour [kW]; NaN where not known.</summary>
    public double DemandKw { get; init; } = double.NaN;

    public int Days => To.DayNumber - From.DayNumber;

    public double NetKwh => InKwh - OutKwh;

    /// <summary>A calendar month in which nothing was metered.</summary>
    public static MeteredSpan Missing(Period period) => new(period, period.FirstDay, period.LastDay.AddDays(1), double.NaN);
}
