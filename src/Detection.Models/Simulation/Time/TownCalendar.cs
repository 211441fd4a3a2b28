namespace Detection.Models.Simulation.Time;

/// <summary>The days of a simulated window, numbered from 0. Day <c>d</c> runs from midnight to midnight, local time.</summary>
/// <remarks>The window opens a month before the first period, because the first reading of a route may fall there.</remarks>
public sealed class TownCalendar
{
    private const int LeadDays = 40;
    private const int TailDays = 20;
    private readonly int[] _monthStart;

    public TownCalendar(DateOnly firstPeriod, int months)
    {
        Origin = firstPeriod.AddDays(-LeadDays);
        Months = months;
        _monthStart = new int[months + 1];
        for (var month = 0; month <= months; month++) _monthStart[month] = firstPeriod.AddMonths(month).DayNumber - Origin.DayNumber;
        Days = _monthStart[months] + TailDays;
    }

    /// <summary>The date of day 0.</summary>
    public DateOnly Origin { get; }

    public int Months { get; }

    /// <summary>How many days the window holds.</summary>
    public int Days { get; }

    /// <summary>The first day of each period, and after the last one the day its month ends (exclusive); Months + 1 entries.</summary>
    public ReadOnlySpan<int> MonthStart => _monthStart;

    /// <summary>The day after which nothing has been read yet in the last month.</summary>
    public int End => _monthStart[^1];

    public DateOnly Date(int day) => Origin.AddDays(day);

    public int Day(DateOnly date) => date.DayNumber - Origin.DayNumber;

    /// <summary>The period a day belongs to; −1 before the first, <see cref="Months"/> after the last.</summary>
    public int MonthOf(int day)
    {
        var at = Array.BinarySearch(_monthStart, day);
        return at >= 0 ? at : ~at - 1;
    }
}
