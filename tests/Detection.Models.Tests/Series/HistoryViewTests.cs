using Detection.Models.Features;
using Detection.Models.Series;
using Detection.Models.Tests.Scoring;

namespace Detection.Models.Tests.Series;

public class HistoryViewTests
{
    private static readonly DateOnly AsOf = new(2025, 8, 1);

    [Fact]
    public void What_happens_after_the_scoring_date_changes_no_feature()
    {
        var known = SmallTown.Of(60, seed: 20).ConvertAll(h => h with { Readings = [.. h.Readings.Where(r => r.KnownOn <= AsOf)] });
        var later = SmallTown.Of(60, seed: 20).ConvertAll(h => h.With(r => r.KnownOn <= AsOf ? r : r with { ActiveKwh = 1e5, DemandKw = 0 }) with
        {
            Events = [new(EventKind.Cut, new(2025, 9, 1)), new(EventKind.Exchange, new(2025, 10, 1))],
            Meters = [new("later", null, 2025, new(2025, 10, 1), null)],
            Days = [.. Enumerable.Range(1, 28).Select(d => new DailyReading(new DateOnly(2025, 9, d), 0))],
            ContractEnd = new DateOnly(2025, 11, 1),
        });

        var (before, after) = (Population.Extract(known, AsOf), Population.Extract(later, AsOf));

        Assert.Equal(before.Select(r => r.Values), after.Select(r => r.Values));
    }

    [Fact]
    public void A_month_is_known_from_the_day_its_meter_was_read()
    {
        var history = SmallTown.Of(1, seed: 1)[0] with { Readings = [new(Period.Of(2025, 7), 100) { LastReadingDate = new(2025, 8, 4) }] };

        Assert.Empty(history.AsOf(new DateOnly(2025, 8, 3)).Readings);
        Assert.Single(history.AsOf(new DateOnly(2025, 8, 4)).Readings);
    }

    [Fact]
    public void The_registers_status_is_not_known_before_the_newest_entry()
    {
        var history = SmallTown.Of(1, seed: 1)[0] with { Status = InstallationStatus.Vacant };

        Assert.Null(history.AsOf(AsOf).Status);
        Assert.Equal(InstallationStatus.Vacant, history.AsOf(SmallTown.AsOf).Status);
    }
}
