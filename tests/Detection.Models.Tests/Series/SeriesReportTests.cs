using Detection.Models.Series;

namespace Detection.Models.Tests.Series;

public class SeriesReportTests
{
    private static readonly Period January = Period.Of(2025, 1);

    private static InstallationHistory History(params MonthlyReading[] readings) => new()
    {
        Id = new InstallationId(1), InstallationNo = "1", TariffGroup = TariffGroup.Agriculture, ContractPowerKw = 10, Readings = readings,
    };

    private static MonthlyReading Reading(Period period, DateOnly first, DateOnly last, double kwh) =>
        new(period, kwh) { FirstReadingDate = first, LastReadingDate = last };

    private static HistoryView View(InstallationHistory history) => history.AsOf(new DateOnly(2026, 12, 31));

    [Fact]
    public void A_reading_over_a_season_is_shared_out_to_its_months_by_days_and_keeps_its_energy()
    {
        var series = SeriesCleaner.Clean(View(History(
            Reading(January, new(2024, 12, 31), new(2025, 1, 31), 310), Reading(January + 4, new(2025, 1, 31), new(2025, 7, 31), 1810))), January + 6);
        Assert.All(Enumerable.Range(0, 7), month => Assert.Equal(10, series.KwhPerDay[month], 9));
        Assert.All([1, 2, 3, 5, 6], month => Assert.True(series.Marks[month].HasFlag(MonthMarks.Split)));
        Assert.Equal(181 * 10, Enumerable.Range(1, 6).Sum(month => series.KwhPerDay[month] * series.Days[month]), 6);
    }

    [Fact]
    public void A_missed_month_is_filled_by_the_reading_that_covers_it_and_a_gap_stays_a_gap()
    {
        var report = SeriesReport.Of(View(History(
            Reading(January, new(2024, 12, 30), new(2025, 1, 30), 310), Reading(January + 2, new(2025, 1, 30), new(2025, 3, 30), 590),
            Reading(January + 5, new(2025, 6, 1), new(2025, 7, 1), 300))), January + 5);
        Assert.Equal([January + 1], report.Split);
        Assert.Equal([January + 3, January + 4], report.Gaps);
        Assert.Equal(4, report.KnownMonths);
    }

    [Fact]
    public void The_report_says_what_the_series_is_enough_for_and_why_not()
    {
        var report = SeriesReport.Of(View(History(new(January, 310), new(January + 1, 280))), January + 1);
        var drop = Assert.Single(report.Needs, need => need.Detector == "drop");
        Assert.Equal((false, "2 months are there, 6 are needed at least."), (drop.Suffices, drop.Why.En));
        Assert.Contains("Konum yok", Assert.Single(report.Needs, need => need.Detector == "peers").Why.Tr);
    }

    [Fact]
    public void An_old_clock_moves_three_hours_of_winter_days_and_leaves_summer_alone()
    {
        Assert.Equal((11, 5, 8), OldWinterTime.Correct(11, 5, 8, 1));
        var (t1, t2, t3) = OldWinterTime.Correct(110, 20, 40, 1);
        Assert.Equal(170, t1 + t2 + t3, 9);
        Assert.True(t2 > 20);
        Assert.Equal(0, OldWinterTime.Share(new(2025, 5, 1), new(2025, 6, 1)));
        Assert.Equal(1, OldWinterTime.Share(new(2025, 12, 1), new(2026, 1, 1)));
        Assert.Equal(6.0 / 31, OldWinterTime.Share(new(2025, 10, 1), new(2025, 11, 1)), 9);
    }

    [Fact]
    public void Shares_of_a_meter_with_an_old_clock_are_corrected_and_marked()
    {
        var reading = new MonthlyReading(January, 300) { T1Kwh = 150, T2Kwh = 60, T3Kwh = 90 };
        var history = History(reading) with { Meters = [new Meter("S", null, 2015, new(2016, 1, 1), null) { ClockMoved = false }] };
        var series = SeriesCleaner.Clean(View(history), January);
        Assert.True(series.Marks[0].HasFlag(MonthMarks.ClockCorrected));
        Assert.Equal(1, series.T1Share[0] + series.T2Share[0] + series.T3Share[0], 9);
        Assert.NotEqual(0.2, series.T2Share[0]);
    }
}
