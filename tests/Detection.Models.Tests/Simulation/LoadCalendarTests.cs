using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Tests.Simulation;

public sealed class LoadCalendarTests
{
    private static readonly TownCalendar Calendar = new(new(2024, 1, 1), 24);
    private static readonly LoadCalendar Loads = new(Calendar, 1);

    [Fact]
    public void A_round_the_clock_load_splits_by_the_hours_of_the_registers()
    {
        var (t1, t2, t3) = Loads.Energy(Driver.Base, 100, 124);
        Assert.Equal((11.0, 5.0, 8.0), (Math.Round(t1, 9), Math.Round(t2, 9), Math.Round(t3, 9)));
    }

    [Fact]
    public void A_clock_never_moved_to_summer_time_counts_an_hour_late_in_winter_only()
    {
        var (january, july) = (Calendar.Day(new(2025, 1, 10)), Calendar.Day(new(2025, 7, 10)));
        Assert.Equal(Loads.Energy(Driver.Living, july, july + 10).T1, Loads.Energy(Driver.Living, july, july + 10, oldClock: true).T1, 6);
        var (right, late) = (Loads.Energy(Driver.Living, january, january + 10), Loads.Energy(Driver.Living, january, january + 10, oldClock: true));
        Assert.True(late.T2 > right.T2); // 22–23 weighs more at home than 17–18
        Assert.Equal(right.T1 + right.T2 + right.T3, late.T1 + late.T2 + late.T3, 9);
    }

    [Fact]
    public void Any_span_is_the_sum_of_its_days()
    {
        foreach (var driver in Enum.GetValues<Driver>())
        {
            double days = 0;
            for (var day = 200; day < 260; day++) days += Loads.Energy(driver, day, day + 1).T2;
            Assert.Equal(days, Loads.Energy(driver, 200, 260).T2, 6);
            Assert.Equal(1, Loads.Curve(driver).ToArray().Sum(), 9);
        }
    }

    [Fact]
    public void Nights_are_long_in_December_and_short_in_June()
    {
        Assert.Equal(14.6, Seasons.NightHours(new(2025, 12, 21)), 0.1);
        Assert.Equal(9.4, Seasons.NightHours(new(2025, 6, 21)), 0.1);
        Assert.Equal(1, Seasons.DarkShare(new(2025, 12, 21), 0));
        Assert.Equal(0, Seasons.DarkShare(new(2025, 6, 21), 12));
    }

    [Fact]
    public void Old_winter_time_runs_from_the_last_Sunday_of_October_to_the_last_Sunday_of_March()
    {
        Assert.False(Seasons.IsOldWinterTime(new(2025, 10, 25)));
        Assert.True(Seasons.IsOldWinterTime(new(2025, 10, 26)));
        Assert.True(Seasons.IsOldWinterTime(new(2025, 3, 29)));
        Assert.False(Seasons.IsOldWinterTime(new(2025, 3, 30)));
    }

    [Fact]
    public void Offices_rest_on_feasts_and_Sundays()
    {
        Assert.True(Seasons.IsHoliday(new(2025, 3, 30))); // the Ramadan feast
        Assert.True(Seasons.IsHoliday(new(2025, 10, 29)));
        Assert.False(Seasons.IsHoliday(new(2025, 4, 8)));
        Assert.True(Seasons.IsRamadan(new(2025, 3, 15)));
    }
}
