using Detection.Models.Series;

namespace Detection.Models.Tests.Series;

public class SeriesCleanerTests
{
    private static readonly Period January = Period.Of(2025, 1);

    private static InstallationHistory History(params MonthlyReading[] readings) => new()
    {
        Id = new InstallationId(1), InstallationNo = "1", TariffGroup = TariffGroup.Dwelling, ContractPowerKw = 10, Readings = readings,
    };

    private static CleanSeries Clean(InstallationHistory history, Period? end = null) =>
        SeriesCleaner.Clean(history.AsOf(new DateOnly(2026, 12, 31)), end ?? Period.Of(2025, 6));

    [Fact]
    public void A_month_without_a_reading_is_missing_and_not_zero()
    {
        var series = Clean(History(new(January, 310), new(January + 2, 0)), January + 3);

        Assert.Equal([10, double.NaN, 0, double.NaN], series.KwhPerDay);
    }

    [Fact]
    public void Energy_is_spread_over_the_days_between_the_reading_dates()
    {
        var series = Clean(History(new MonthlyReading(January, 400) { FirstReadingDate = new(2025, 1, 1), LastReadingDate = new(2025, 2, 10) }), January);

        Assert.Equal((10, 40), (series.KwhPerDay[0], series.Days[0]));
    }

    [Fact]
    public void Reading_dates_out_of_order_are_not_believed() =>
        Assert.Equal(10, Clean(History(new MonthlyReading(January, 310) { FirstReadingDate = new(2025, 2, 1), LastReadingDate = new(2025, 1, 1) }), January).KwhPerDay[0]);

    [Fact]
    public void Estimates_share_their_energy_with_the_reading_that_closes_them()
    {
        var series = Clean(History(new(January, 310), new(January + 1, 28) { Estimated = true }, new(January + 2, 562)), January + 2);

        Assert.Equal([10, 10, 10], series.KwhPerDay);
        Assert.True(series.Marks[1].HasFlag(MonthMarks.Estimated));
    }

    [Fact]
    public void An_estimate_that_nothing_has_closed_says_nothing_about_use() =>
        Assert.True(double.IsNaN(Clean(History(new(January, 310), new(January + 1, 280) { Estimated = true }), January + 1).KwhPerDay[1]));

    [Theory]
    [InlineData(-5, MonthMarks.Negative)]
    [InlineData(1e9, MonthMarks.Implausible)]
    public void Energy_that_cannot_be_is_marked_and_missing(double kwh, MonthMarks mark)
    {
        var series = Clean(History(new MonthlyReading(January, kwh)), January);

        Assert.True(double.IsNaN(series.KwhPerDay[0]));
        Assert.True(series.Marks[0].HasFlag(mark));
    }

    [Fact]
    public void An_exchange_belongs_to_the_month_whose_reading_interval_holds_it()
    {
        var history = History(new(January, 310) { FirstReadingDate = new(2025, 1, 3), LastReadingDate = new(2025, 2, 4) }, new(January + 1, 280))
            with { Events = [new(EventKind.Exchange, new(2025, 2, 2))] };

        Assert.All(Clean(history, January + 1).Marks, mark => Assert.True(mark.HasFlag(MonthMarks.Exchanged)));
    }

    [Fact]
    public void A_handful_of_early_readings_does_not_make_a_month_missing_for_everybody() =>
        Assert.Equal(January, ScoringPeriod.Of(new Dictionary<Period, int> { [January] = 100, [January + 1] = 3, [January - 20] = 40 }));

    [Fact]
    public void Months_of_a_former_consumer_and_of_a_cut_are_not_held_against_the_present_one()
    {
        var history = History([.. Enumerable.Range(0, 12).Select(m => new MonthlyReading(January + m, 300))]) with
        {
            ContractStart = new(2025, 3, 10), Events = [new(EventKind.Cut, new(2025, 9, 5)), new(EventKind.Reconnect, new(2025, 9, 20))],
        };
        var view = history.AsOf(new DateOnly(2026, 1, 31));
        var series = SeriesCleaner.Clean(view, January + 11);

        var own = OwnMonths.Of(series.KwhPerDay, view, series).Select(double.IsNaN).ToArray();

        Assert.Equal([true, true, true, false, false, false, false, true, true, false, false, false], own);
    }
}
