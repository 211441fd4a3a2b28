using System.Collections.Frozen;

namespace Detection.Models.Law.Deadlines;

/// <summary>An official holiday; a half day is one from noon on.</summary>
public sealed record Holiday(DateOnly Day, bool HalfDay, string Name);

/// <summary>
/// Which days are business days: Monday to Friday without the official holidays of an imported table. A half day counts as a business day,
/// because the office works in its morning; <see cref="Deadline"/> says where a time ends on one.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly FrozenDictionary<DateOnly, Holiday> _holidays;
    private readonly FrozenSet<int> _years;

    /// <param name="holidays">Any order; of a day named twice the full holiday counts.</param>
    public HolidayCalendar(IEnumerable<Holiday> holidays)
    {
        _holidays = holidays.GroupBy(holiday => holiday.Day).ToFrozenDictionary(group => group.Key, group => group.OrderBy(holiday => holiday.HalfDay).First());
        _years = _holidays.Keys.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>Knows weekends only; every deadline says that its year is not in the table.</summary>
    public static HolidayCalendar WeekendsOnly { get; } = new([]);

    /// <summary>Whether the table holds any holiday of the year.</summary>
    public bool Knows(int year) => _years.Contains(year);

    public Holiday? Find(DateOnly day) => _holidays.GetValueOrDefault(day);

    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Find(day) is not { HalfDay: false };

    public bool IsHalfDay(DateOnly day) => IsBusinessDay(day) && Find(day) is { HalfDay: true };

    /// <summary>The n-th business day after <paramref name="day"/>, which does not count itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public DateOnly AddBusinessDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsBusinessDay(day)) count--;
        }
        return day;
    }

    /// <summary>The day itself where it is a business day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day)) day = day.AddDays(1);
        return day;
    }
}
