namespace Detection.Models.Simulation.Time;

/// <summary>Sun, climate and customs of the Çukurova plain, as functions of the date.</summary>
public static class Seasons
{
    private const double YearDays = 365.25;
    private const double SolarNoonHour = 12.65;

    /// <summary>First and last day of Ramadan and the days of the two feasts, 2020–2030 (Diyanet's published calendar).</summary>
    private static readonly (DateOnly Ramadan, DateOnly Sacrifice)[] Lunar =
    [
        (new(2020, 4, 24), new(2020, 7, 31)), (new(2021, 4, 13), new(2021, 7, 20)), (new(2022, 4, 2), new(2022, 7, 9)),
        (new(2023, 3, 23), new(2023, 6, 28)), (new(2024, 3, 11), new(2024, 6, 16)), (new(2025, 3, 1), new(2025, 6, 6)),
        (new(2026, 2, 19), new(2026, 5, 27)), (new(2027, 2, 8), new(2027, 5, 16)), (new(2028, 1, 28), new(2028, 5, 5)),
        (new(2029, 1, 16), new(2029, 4, 24)), (new(2030, 1, 5), new(2030, 4, 13)),
    ];

    /// <summary>The long-run mean temperature of the day [°C]: 9.8 in late January, 28.6 in early August.</summary>
    public static double MeanCelsius(DateOnly date) => 19.2 + 9.4 * Wave(date, 213);

    /// <summary>Hours between sunset and sunrise at 37° north.</summary>
    public static double NightHours(DateOnly date) => 12 - 2.6 * Wave(date, 172);

    /// <summary>The share of an hour of the day that is dark (0–1).</summary>
    public static double DarkShare(DateOnly date, int hour)
    {
        var halfDay = (24 - NightHours(date)) / 2;
        double sunrise = SolarNoonHour - halfDay, sunset = SolarNoonHour + halfDay;
        var light = Math.Min(hour + 1, sunset) - Math.Max(hour, sunrise);
        return 1 - Math.Clamp(light, 0, 1);
    }

    /// <summary>A smooth season from one day of the year to another, 0 outside and 1 in the middle.</summary>
    public static double Bump(DateOnly date, int fromDayOfYear, int toDayOfYear)
    {
        var at = (date.DayOfYear - fromDayOfYear) / (double)(toDayOfYear - fromDayOfYear);
        return at is <= 0 or >= 1 ? 0 : Math.Pow(Math.Sin(Math.PI * at), 0.6);
    }

    public static bool IsRamadan(DateOnly date)
    {
        foreach (var (start, _) in Lunar)
            if (date >= start && date < start.AddDays(29)) return true;
        return false;
    }

    /// <summary>A feast or a national holiday on which offices and most shops stay shut.</summary>
    public static bool IsHoliday(DateOnly date)
    {
        if ((date.Month, date.Day) is (1, 1) or (4, 23) or (5, 1) or (5, 19) or (7, 15) or (8, 30) or (10, 29)) return true;
        foreach (var (start, sacrifice) in Lunar)
        {
            var feast = start.AddDays(29);
            if (date >= feast && date < feast.AddDays(3) || date >= sacrifice && date < sacrifice.AddDays(4)) return true;
        }
        return false;
    }

    /// <summary>Schools teach from mid September to mid June, but for two weeks around the end of January.</summary>
    public static bool IsSchoolDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date)
        && (date.DayOfYear < 20 || date.DayOfYear is > 34 and < 168 || date.DayOfYear > 255);

    /// <summary>Whether summer time would not be in force under the old rule: last Sunday of October to last Sunday of March.</summary>
    public static bool IsOldWinterTime(DateOnly date) =>
        date < LastSunday(date.Year, 3) || date >= LastSunday(date.Year, 10);

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static double Wave(DateOnly date, int peakDayOfYear) => Math.Cos(2 * Math.PI * (date.DayOfYear - peakDayOfYear) / YearDays);
}
