using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Loads;

/// <summary>How strongly a driver works on a day, and how its energy spreads over the day's 24 hours.</summary>
internal static class DriverCurves
{
    private static readonly double[] Flat = Curve("1111 1111 1111 1111 1111 1111");
    private static readonly double[] Home = Curve("3222 2245 4444 4444 4567 8987");
    private static readonly double[] HomeInRamadan = Curve("5349 9433 3333 3345 5798 7677");
    private static readonly double[] AirConditioner = Curve("4433 3223 3345 6777 7666 6665");
    private static readonly double[] Heater = Curve("3222 3467 6544 4445 6788 7654");
    private static readonly double[] Desk = Curve("0000 0001 5999 8899 9620 0000");
    private static readonly double[] Trade = Curve("1111 1111 2468 8888 8999 9762");
    private static readonly double[] Oven = Curve("6899 9975 4333 3332 2211 1123");
    private static readonly double[] Pump = Curve("8888 8887 6555 4444 5677 7888");
    private static readonly double[] Classroom = Curve("1111 1114 8999 8886 3111 1111");
    private static readonly double[] Mosque = Curve("1113 6512 1113 6315 3214 6521");
    private static readonly double[] MosqueInRamadan = Curve("1115 6411 1113 5314 2215 9982");
    private static readonly double[] Panel = Curve("0000 0013 5789 9987 5310 0000");

    /// <summary>Shares of the day's energy by hour; they sum to 1.</summary>
    public static void Hours(Driver driver, DateOnly date, Span<double> share)
    {
        if (driver == Driver.Dark)
        {
            var night = Seasons.NightHours(date);
            for (var hour = 0; hour < 24; hour++) share[hour] = Seasons.DarkShare(date, hour) / night;
            return;
        }
        Shape(driver, Seasons.IsRamadan(date)).CopyTo(share);
    }

    /// <summary>Units of the driver on one day.</summary>
    /// <param name="celsius">The day's mean temperature.</param>
    /// <param name="clearness">How clear the sky is: 1 on an average day.</param>
    public static double Intensity(Driver driver, DateOnly date, double celsius, double clearness) => driver switch
    {
        Driver.Living => Weekend(date) ? 1.12 : 1,
        Driver.Cooling => Math.Max(0, celsius - 22),
        Driver.Heating => Math.Max(0, 16 - celsius),
        Driver.Office => Seasons.IsHoliday(date) || date.DayOfWeek == DayOfWeek.Sunday ? 0.12 : date.DayOfWeek == DayOfWeek.Saturday ? 0.6 : 1,
        Driver.Shop => Seasons.IsHoliday(date) ? 0.4 : date.DayOfWeek == DayOfWeek.Sunday ? 0.75 : 1,
        Driver.Dark => Seasons.NightHours(date),
        Driver.Cotton => Seasons.Bump(date, 135, 260),
        Driver.Citrus => Seasons.Bump(date, 95, 300),
        Driver.Maize => Seasons.Bump(date, 165, 268),
        Driver.Term => Seasons.IsSchoolDay(date) ? 1 : 0.1,
        Driver.Shifts => date.DayOfWeek == DayOfWeek.Sunday || Seasons.IsHoliday(date) ? 0.7 : 1,
        Driver.Prayer => Seasons.IsRamadan(date) ? 1.6 : date.DayOfWeek == DayOfWeek.Friday ? 1.2 : 1,
        Driver.Sun => Math.Max(0.4, (4.6 - 1.9 * (Seasons.NightHours(date) - 12) / 2.6) * clearness),
        _ => 1,
    };

    private static double[] Shape(Driver driver, bool ramadan) => driver switch
    {
        Driver.Living => ramadan ? HomeInRamadan : Home,
        Driver.Cooling => AirConditioner,
        Driver.Heating => Heater,
        Driver.Office => Desk,
        Driver.Shop => Trade,
        Driver.Bakery => Oven,
        Driver.Cotton or Driver.Citrus or Driver.Maize => Pump,
        Driver.Term => Classroom,
        Driver.Prayer => ramadan ? MosqueInRamadan : Mosque,
        Driver.Sun => Panel,
        _ => Flat,
    };

    private static bool Weekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Twenty-four digits, midnight first, as shares of their sum.</summary>
    private static double[] Curve(string digits)
    {
        var weights = digits.Where(char.IsAsciiDigit).Select(c => (double)(c - '0')).ToArray();
        var total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }
}
