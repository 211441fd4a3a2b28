namespace Detection.Models.Series;

/// <summary>
/// Meters whose clock was never moved to permanent summer time run an hour late from the last Sunday of October to the last Sunday of March:
/// their T1, T2 and T3 are then 07–18, 18–23 and 23–07 (EPDK decision 6561, regulation §7).
/// </summary>
public static class OldWinterTime
{
    private const double HoursOfT1 = 11, HoursOfT2 = 5, HoursOfT3 = 8;

    /// <summary>The share of the days of an interval (end exclusive) on which such a clock is late, 0–1.</summary>
    public static double Share(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days <= 0) return 0;
        var late = 0;
        for (var day = from; day < to; day = day.AddDays(1))
            if (Covers(day)) late++;
        return (double)late / days;
    }

    public static bool Covers(DateOnly day) => day < LastSunday(day.Year, 3) || day >= LastSunday(day.Year, 10);

    /// <summary>The three registers as a right clock would have counted them. The total stays.</summary>
    /// <param name="share">The share of the days on which the clock was late.</param>
    /// <remarks>
    /// Three hours of the day stand in the wrong register: 06–07 in T3, 17–18 in T1 and 22–23 in T2. What such an hour holds is not known;
    /// the mean of an hour of both registers that meet there stands in for it.
    /// </remarks>
    public static (double T1, double T2, double T3) Correct(double t1, double t2, double t3, double share)
    {
        var (a1, a2, a3) = (t1 / HoursOfT1, t2 / HoursOfT2, t3 / HoursOfT3);
        var (morning, evening, night) = (share * (a3 + a1) / 2, share * (a1 + a2) / 2, share * (a2 + a3) / 2);
        return (t1 + morning - evening, t2 + evening - night, t3 + night - morning);
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
