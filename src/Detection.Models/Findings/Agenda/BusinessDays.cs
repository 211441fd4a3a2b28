namespace Detection.Models.Findings.Agenda;

/// <summary>Business days: neither Saturday nor Sunday nor one of the holidays given. What is not in the calendar counts as a business day.</summary>
/// <param name="holidays">Free days; a day of which only the afternoon is free is none.</param>
public sealed class BusinessDays(IReadOnlySet<DateOnly> holidays)
{
    public bool IsBusinessDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The day so many business days after a day, which itself does not count.</summary>
    /// <param name="count">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsBusinessDay(day)) left--;
        }
        return day;
    }

    /// <summary>The day itself, or the next business day when it is none: a time that ends on a free day ends on the next business day (Law 6098 art. 93).</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsBusinessDay(day)) day = day.AddDays(1);
        return day;
    }
}
