using Geo.Routing;
using Geo.Routing.Planning;
using Geo.Routing.Sweeps;
using CrewShift = Geo.Routing.Sweeps.CrewShift;

namespace Geo.Tests.Routing;

/// <summary>What binds crews on the ground: breaks, daylight, two crews together, one entry into a building, and word that gets round.</summary>
public sealed class SweepConditionsTests
{
    private const double DepotLongitude = 35.32;
    private const double DepotLatitude = 37.0;
    private const double DegreesPerMetreNorth = 1 / 110_970.0;
    private const int Hour = 3600;

    private static readonly SolveLimits Quick = new(MaxIterations: 2000);

    private static readonly LunchBreak Noon = new(45 * 60, 12 * Hour, 13.5 * Hour);

    [Fact]
    public void A_break_is_taken_between_two_visits_in_its_time_and_is_in_the_day()
    {
        var day = SweepRouter.Plan(Street(40), [Shift(8 * Hour) with { Lunch = Noon }], Quick, seed: 1)[0];
        Assert.NotNull(day.Break);
        Assert.Equal(45 * 60, day.Break.Seconds);
        Assert.InRange(day.Shift.LeavesAtSeconds + day.Break.BeginsSeconds, 12 * Hour, (int)(13.5 * Hour));
        Assert.Equal(day.TravelSeconds + day.VisitSeconds + day.WaitSeconds + day.Break.Seconds, day.EndSeconds);
        Assert.InRange(day.FreeSeconds, 0, 8 * Hour);
        var before = day.Stops[day.Break.AfterStops - 1];
        Assert.True(before.ArrivalSeconds + before.Target.VisitSeconds <= day.Break.BeginsSeconds);
        Assert.True(day.Stops[day.Break.AfterStops].ArrivalSeconds >= day.Break.BeginsSeconds + day.Break.Seconds);
    }

    [Fact]
    public void A_crew_that_is_back_by_the_latest_beginning_takes_no_break() =>
        Assert.Null(SweepRouter.Plan(Street(3), [Shift(8 * Hour) with { Lunch = Noon }], Quick, seed: 1)[0].Break);

    [Fact]
    public void What_is_for_daylight_only_waits_for_sunrise_and_ends_by_sunset()
    {
        var early = Shift(4 * Hour) with { LeavesAtSeconds = 6 * Hour, Light = new Daylight(7 * Hour, 18 * Hour) };
        var morning = SweepRouter.Plan([North(1, 500) with { OnlyByDaylight = true }], [early], Quick, seed: 1)[0];
        Assert.Equal(Hour, morning.Stops[0].ArrivalSeconds);
        Assert.True(morning.WaitSeconds > 0);

        var late = Shift(4 * Hour) with { LeavesAtSeconds = 16 * Hour, Light = new Daylight(7 * Hour, 18 * Hour) };
        List<SweepTarget> targets = [.. Street(20).Select(target => target with { OnlyByDaylight = target.Id % 2 == 0 })];
        var evening = SweepRouter.Plan(targets, [late], Quick, seed: 1)[0];
        Assert.All(evening.Stops.Where(stop => stop.Target.OnlyByDaylight), stop => Assert.True(16 * Hour + stop.ArrivalSeconds + stop.Target.VisitSeconds <= 18 * Hour));
        Assert.Contains(evening.Stops, stop => 16 * Hour + stop.ArrivalSeconds + stop.Target.VisitSeconds > 18 * Hour);
    }

    [Fact]
    public void Where_two_crews_must_go_one_goes_along_with_the_other()
    {
        List<SweepTarget> targets = [.. Street(10).Select(target => target with { Value = 1, NeedsTwoCrews = false }), North(100, 900) with { Value = 1000, NeedsTwoCrews = true }];
        var days = SweepRouter.Plan(targets, [Shift(2 * Hour), Shift(2 * Hour) with { CrewNo = 2 }], Quick, seed: 1);
        var lead = Assert.Single(days, day => day.Stops.Any(stop => stop.Target.Id == 100));
        var along = Assert.Single(days, day => day != lead);
        Assert.Equal(along.Shift.CrewNo, lead.Shift.CompanionCrewNo);
        Assert.Equal(lead.Shift.CrewNo, along.Shift.LeadCrewNo);
        Assert.Empty(along.Stops);
        Assert.DoesNotContain(100, SweepRouter.Plan(targets, [Shift(2 * Hour)], Quick, seed: 1)[0].Stops.Select(stop => stop.Target.Id));
    }

    [Fact]
    public void A_building_is_entered_once()
    {
        List<SweepTarget> targets = [.. Street(30).Select(target => target with { BuildingNo = (int)target.Id % 5 })];
        var days = SweepRouter.Plan(targets, [Shift(3 * Hour), Shift(3 * Hour) with { DayNo = 2 }], Quick, seed: 1);
        foreach (var building in Enumerable.Range(0, 5))
        {
            var visits = days.SelectMany(day => day.Stops.Select((stop, i) => (day.Shift.DayNo, Place: i, stop.Target.BuildingNo))).Where(visit => visit.BuildingNo == building).ToList();
            Assert.True(visits.Select(visit => visit.DayNo).Distinct().Count() <= 1);
            if (visits.Count > 0) Assert.Equal(visits.Count - 1, visits.Max(visit => visit.Place) - visits.Min(visit => visit.Place));
        }
    }

    [Fact]
    public void Where_word_gets_round_neighbours_are_visited_on_one_day()
    {
        // Two hamlets ten kilometres apart, a day each; a plan that splits them loses half of what comes second.
        List<SweepTarget> targets = [.. Enumerable.Range(0, 8).Select(i => North(i, 3000 + 20 * i)), .. Enumerable.Range(0, 8).Select(i => North(10 + i, -3000 - 20 * i))];
        var days = SweepRouter.Plan(targets, [Shift(2 * Hour), Shift(2 * Hour) with { DayNo = 2 }], Quick, seed: 1, gossip: new Gossip(500, 0.5));
        Assert.All(days, day => Assert.Single(day.Stops.Select(stop => stop.Target.Id < 10).Distinct()));
        Assert.Equal(16, days.Sum(day => day.Stops.Count));
    }

    [Fact]
    public void What_word_of_mouth_takes_off_is_in_a_days_value_and_in_the_reason_to_leave_out()
    {
        var gossip = new Gossip(500, 0.5);
        List<CrewDay> days = [
            .. SweepRouter.Plan([North(1, 500)], [Shift(Hour)], Quick, seed: 1, gossip: gossip),
            .. SweepRouter.Plan([North(2, 560), North(3, 5000)], [Shift(2 * Hour) with { DayNo = 2 }], Quick, seed: 1, gossip: gossip)];
        Assert.Equal(new Dictionary<long, double> { [1] = 1, [2] = 0.5, [3] = 1 }, gossip.SharesLeft(days));
        Assert.Equal([1, 1.5], SweepRouter.WithWordOfMouth(days, gossip).Select(day => day.Value));
        Assert.Equal([1, 0.5, 0.2], Enumerable.Range(1, 3).Select(day => gossip.ShareLeft(days, North(4, 530), day)));
        var reason = PlanReasons.WhyLeftOut([days[1] with { Shift = days[1].Shift with { DayNo = 9 } }, days[0] with { Shift = days[0].Shift with { ShiftSeconds = 0 } }], [North(4, 530)], gossip: gossip)[0];
        Assert.Equal((9, 0.5), (reason.Shift.DayNo, reason.ShareLeft));
    }

    [Fact]
    public void When_the_companion_drops_out_what_needs_two_crews_is_given_up_and_said()
    {
        List<SweepTarget> targets = [North(1, 500), North(100, 900) with { Value = 1000, NeedsTwoCrews = true }];
        var days = SweepRouter.Plan(targets, [Shift(2 * Hour), Shift(2 * Hour) with { CrewNo = 2 }], Quick, seed: 1);
        var repaired = DayRepair.Repair([.. days.Select(day =>
            new CrewProgress(day.Shift with { CompanionCrewNo = null }, null, 0, day.Stops, Works: day.Shift.LeadCrewNo is null))]);
        var dropped = Assert.Single(repaired.Changes);
        Assert.Equal((100, StopFate.Dropped), (dropped.Target.Id, dropped.Fate));
        Assert.Contains(repaired.Days, day => day.Stops.Any(stop => stop.Target.Id == 1));
    }

    private static List<SweepTarget> Street(int count) => [.. Enumerable.Range(0, count).Select(i => North(i, 500 + 60 * i))];

    private static SweepTarget North(long id, double metres) => new(id, DepotLongitude, DepotLatitude + metres * DegreesPerMetreNorth, 1, 600);

    private static CrewShift Shift(int seconds) => new(1, 1, DepotLongitude, DepotLatitude, seconds) { LeavesAtSeconds = 8 * Hour + Hour / 2 };
}
