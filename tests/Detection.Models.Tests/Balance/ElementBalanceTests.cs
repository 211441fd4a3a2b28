using Detection.Models.Balance;
using Detection.Models.Series;

namespace Detection.Models.Tests.Balance;

public sealed class ElementBalanceTests
{
    private static readonly GridElement Transformer = new(ElementLevel.Transformer, "TR-1", [400]);
    private static readonly Period[] Year = [.. Enumerable.Range(0, 12).Select(month => Period.Of(2026, 1) + month)];

    [Fact]
    public void What_is_neither_billed_nor_lost_is_unexplained()
    {
        var months = ElementBalance.Of(Transformer, Metered(10_000), Billed(8_000), [], Year);

        Assert.All(months, month =>
        {
            Assert.Equal(BalanceState.Told, month.State);
            Assert.Equal(10_000 - 8_000 - month.Technical.LikelyKwh, month.UnexplainedKwh, 6);
            Assert.InRange(month.UnexplainedKwh, month.UnexplainedLowKwh, month.UnexplainedHighKwh);
        });
    }

    [Fact]
    public void Bills_between_reading_days_are_aligned_to_the_month_by_days()
    {
        // Ten kilowatt-hours a day throughout, read on the ninth.
        var spans = Enumerable.Range(-1, 14).Select(month => Span(new DateOnly(2026, 1, 9).AddMonths(month), new DateOnly(2026, 1, 9).AddMonths(month + 1), 10));
        var metered = Year.Select(period => new MeteredSpan(period, period.FirstDay, period.LastDay.AddDays(1), 10.0 * period.Days)).ToArray();

        var months = ElementBalance.Of(Transformer, metered, [.. spans], [], Year);

        Assert.All(months, month => Assert.Equal(10.0 * month.Days, month.BilledKwh, 6));
        Assert.All(months, month => Assert.Equal(1, month.CoveredShare, 9));
    }

    [Fact]
    public void Alignment_follows_the_season_and_not_the_calendar_alone()
    {
        double PerDay(DateOnly day) => 10 + 6 * Math.Cos(2 * Math.PI * day.DayOfYear / 365.0);
        double Sum(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber).Sum(day => PerDay(from.AddDays(day)));
        var metered = Year.Select(period => new MeteredSpan(period, period.FirstDay, period.LastDay.AddDays(1), Sum(period.FirstDay, period.LastDay.AddDays(1)))).ToArray();
        var read = Enumerable.Range(-1, 14).Select(month => new DateOnly(2026, 1, 16).AddMonths(month)).ToArray();
        var spans = read.Zip(read.Skip(1), (from, to) => new BilledSpan(from, to, Sum(from, to), 1)).ToArray();

        var months = ElementBalance.Of(Transformer, metered, spans, [], Year);

        // By days alone a month in spring would be off by several per cent.
        Assert.All(months[1..^1], month => Assert.Equal(1, month.BilledKwh / month.InKwh, 0.01));
    }

    [Fact]
    public void A_transformer_without_installations_says_so()
    {
        var months = ElementBalance.Of(Transformer, Metered(500), [], [], Year);
        Assert.All(months, month => Assert.Equal(BalanceState.NoInstallations, month.State));
        Assert.Equal(BalanceState.NoInstallations, YearLoss.Of(months).State);
        Assert.Equal(0, YearLoss.Of(months).ExcessKwhPerDay);
    }

    [Fact]
    public void A_negative_balance_is_told_and_never_clipped()
    {
        var year = YearLoss.Of(ElementBalance.Of(Transformer, Metered(8_000), Billed(10_000), [], Year));
        Assert.Equal(BalanceState.Told, year.State);
        Assert.True(year.Share < -0.25);
        Assert.True(year.ShareHigh < 0);
        Assert.Equal(0, year.ExcessKwhPerDay);
    }

    [Fact]
    public void An_exchange_in_the_middle_of_a_month_leaves_the_balance_as_it_was()
    {
        // The old meter's rest stands in the additional energy of the bill, so the month's energy is whole.
        var view = View([.. Year.Select(period => new MonthlyReading(period, 300)
        {
            FirstReadingDate = period.FirstDay, LastReadingDate = period.LastDay.AddDays(1), AdditionalKwh = period.Month == 6 ? 140 : 0,
        })], new Meter("1", null, null, new(2020, 1, 1), new(2026, 6, 14)), new Meter("2", null, null, new(2026, 6, 14), null));

        var spans = InstallationSpans.Billed(view, "TR-1", []).Select(part => part.Span).ToArray();

        Assert.Empty(InstallationSpans.Unread(view, "TR-1", []));
        var months = ElementBalance.Of(Transformer, Metered(400), spans, [], Year);
        Assert.All(months, month => Assert.Equal(300, month.BilledKwh, 6));
    }

    [Fact]
    public void A_reading_that_begins_at_the_exchange_leaves_the_days_before_it_unread()
    {
        var view = View([.. Year.Select(period => new MonthlyReading(period, 300)
        {
            FirstReadingDate = period.Month == 6 ? new DateOnly(2026, 6, 14) : period.FirstDay, LastReadingDate = period.LastDay.AddDays(1),
        })]);

        var unread = Assert.Single(InstallationSpans.Unread(view, "TR-1", []));

        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 14)), (unread.Span.From, unread.Span.To));
        var june = ElementBalance.Of(Transformer, Metered(400), [.. InstallationSpans.Billed(view, "TR-1", []).Select(part => part.Span)], [unread.Span], Year)[5];
        Assert.Equal(17.0 / 30, june.CoveredShare, 6);
        Assert.Equal(BalanceState.MeteringIncomplete, june.State);
    }

    [Fact]
    public void An_installation_on_two_transformers_at_once_is_shared_and_the_month_is_not_told()
    {
        var view = View([.. Year.Select(period => new MonthlyReading(period, 300) { FirstReadingDate = period.FirstDay, LastReadingDate = period.LastDay.AddDays(1) })]);
        FeedLink[] links = [new("TR-1", new(2020, 1, 1), null), new("TR-9", new(2026, 7, 1), null)];

        var parts = InstallationSpans.Billed(view, "TR-1", links).ToArray();

        Assert.Equal(12 * 300, parts.Sum(part => part.Span.Kwh), 6);
        Assert.Equal(6 * 150, parts.Where(part => part.TransformerCode == "TR-9").Sum(part => part.Span.Kwh), 6);
        var months = ElementBalance.Of(Transformer, Metered(400), [.. parts.Where(part => part.TransformerCode == "TR-1").Select(part => part.Span)], [], Year);
        Assert.Equal(BalanceState.Told, months[0].State);
        Assert.Equal(BalanceState.MeteringIncomplete, months[8].State);
        Assert.Equal(1, months[8].SharedShare, 9);
    }

    [Fact]
    public void Without_a_meter_of_its_own_nothing_is_told()
    {
        var year = YearLoss.Of(ElementBalance.Of(Transformer, [], Billed(8_000), [], Year));
        Assert.Equal(BalanceState.NoMeter, year.State);
        Assert.True(double.IsNaN(year.Share));
    }

    [Fact]
    public void Half_a_year_without_energy_leaves_the_year_untold()
    {
        var metered = Metered(10_000).Where(span => span.Period.Month > 7).ToArray();
        var months = ElementBalance.Of(Transformer, metered, Billed(9_000), [], Year);
        Assert.Equal(BalanceState.MeteringIncomplete, months[0].State);
        Assert.Equal(BalanceState.MeteringIncomplete, YearLoss.Of(months).State);
    }

    private static MeteredSpan[] Metered(double kwh) => [.. Year.Select(period => new MeteredSpan(period, period.FirstDay, period.LastDay.AddDays(1), kwh))];

    private static BilledSpan[] Billed(double kwh) => [.. Year.Select(period => new BilledSpan(period.FirstDay, period.LastDay.AddDays(1), kwh, 40))];

    private static BilledSpan Span(DateOnly from, DateOnly to, double kwhPerDay) => new(from, to, kwhPerDay * (to.DayNumber - from.DayNumber), 1);

    private static HistoryView View(IReadOnlyList<MonthlyReading> readings, params Meter[] meters) => new InstallationHistory
    {
        Id = new InstallationId(1), InstallationNo = "1", TariffGroup = TariffGroup.Dwelling, Readings = readings, Meters = meters,
    }.AsOf(new DateOnly(2027, 1, 1));
}
