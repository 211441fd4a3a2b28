namespace Detection.Models.Simulation.Time;

/// <summary>When a reading unit is read: about the same day each month, 25 to 35 days apart (regulation, article 32).</summary>
public static class ReadingRoute
{
    /// <summary>Reading days of one route; entry p and p + 1 bound period p. Months + 1 entries, ascending.</summary>
    /// <remarks>The day lies within ten days of the month's end, so that most days of the interval belong to the period it is named after.</remarks>
    public static int[] Days(TownCalendar calendar, SeededRandom random)
    {
        var habit = random.Whole(-8, 7);
        var days = new int[calendar.Months + 1];
        for (var month = 0; month < days.Length; month++)
        {
            var day = calendar.MonthStart[month] + habit + random.Whole(-1, 1);
            days[month] = calendar.Date(day).DayOfWeek == DayOfWeek.Sunday ? day + 1 : day;
        }
        return days;
    }
}
