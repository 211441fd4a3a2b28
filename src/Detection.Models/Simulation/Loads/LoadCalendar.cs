using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Loads;

/// <summary>The energy of one unit of each driver over any span of days, by register, in constant time.</summary>
/// <remarks>Prefix sums over the days of the window: built once for a town, cost drivers × days × 24.</remarks>
public sealed class LoadCalendar
{
    public static readonly int DriverCount = Enum.GetValues<Driver>().Length;

    /// <summary>Columns of a row of sums: T1–T3 by the right clock, then T1–T3 by a clock never moved to permanent summer time.</summary>
    private const int Columns = 2 * Registers.Count;

    private readonly double[][] _sums = new double[DriverCount][];
    private readonly double[][] _curves = new double[DriverCount][];

    public LoadCalendar(TownCalendar calendar, int seed)
    {
        Calendar = calendar;
        var (celsius, clearness) = Weather(calendar, seed);
        foreach (var driver in Enum.GetValues<Driver>())
        {
            _sums[(int)driver] = new double[(calendar.Days + 1) * Columns];
            _curves[(int)driver] = new double[24];
            Fill(driver, celsius, clearness);
        }
    }

    public TownCalendar Calendar { get; }

    /// <summary>The mean share of a driver's energy in each of the 24 hours.</summary>
    public ReadOnlySpan<double> Curve(Driver driver) => _curves[(int)driver];

    /// <summary>Energy of one unit of a driver from one day to another (exclusive), by register [kWh].</summary>
    /// <param name="oldClock">The meter's clock still goes back an hour in winter, so its registers run 07–18, 18–23 and 23–07 then.</param>
    public (double T1, double T2, double T3) Energy(Driver driver, int fromDay, int toDay, bool oldClock = false)
    {
        var column = oldClock ? Registers.Count : 0;
        var row = _sums[(int)driver];
        int low = fromDay * Columns + column, high = toDay * Columns + column;
        return (row[high] - row[low], row[high + 1] - row[low + 1], row[high + 2] - row[low + 2]);
    }

    private void Fill(Driver driver, double[] celsius, double[] clearness)
    {
        var (row, curve) = (_sums[(int)driver], _curves[(int)driver]);
        Span<double> hours = stackalloc double[24];
        double total = 0;
        for (var day = 0; day < Calendar.Days; day++)
        {
            var date = Calendar.Date(day);
            var kwh = DriverCurves.Intensity(driver, date, celsius[day], clearness[day]);
            DriverCurves.Hours(driver, date, hours);
            int from = day * Columns, to = from + Columns;
            for (var column = 0; column < Columns; column++) row[to + column] = row[from + column];
            var lag = Seasons.IsOldWinterTime(date) ? 23 : 0;
            for (var hour = 0; hour < 24; hour++)
            {
                var energy = kwh * hours[hour];
                row[to + Registers.OfHour(hour)] += energy;
                row[to + Registers.Count + Registers.OfHour((hour + lag) % 24)] += energy;
                curve[hour] += energy;
            }
            total += kwh;
        }
        for (var hour = 0; hour < 24; hour++) curve[hour] /= total;
    }

    private static (double[] Celsius, double[] Clearness) Weather(TownCalendar calendar, int seed)
    {
        var random = SeededRandom.For(seed, Purpose.Weather, 0);
        var (celsius, clearness) = (new double[calendar.Days], new double[calendar.Days]);
        double departure = 0, year = 0.7 * random.Normal();
        for (var day = 0; day < calendar.Days; day++)
        {
            if (calendar.Date(day).DayOfYear == 1) year = 0.7 * random.Normal();
            departure = 0.78 * departure + 1.3 * random.Normal();
            celsius[day] = Seasons.MeanCelsius(calendar.Date(day)) + year + departure;
            clearness[day] = Math.Clamp(1 + 0.22 * random.Normal(), 0.2, 1.3);
        }
        return (celsius, clearness);
    }
}
