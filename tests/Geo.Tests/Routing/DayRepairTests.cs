using FsCheck;
using FsCheck.Fluent;
using Geo.Routing;
using Geo.Routing.Sweeps;

namespace Geo.Tests.Routing;

public sealed class DayRepairTests
{
    private const double Longitude = 35.32;
    private const double Latitude = 37.0;
    private const int VisitSeconds = 1200;

    [Fact]
    public void Nothing_happened_nothing_changes()
    {
        var days = Plan(crews: 2, count: 30);
        var repaired = DayRepair.Repair([.. days.Select(day => Progress(day, done: 3))]);
        Assert.Empty(repaired.Changes);
        Assert.All(days.Zip(repaired.Days), pair => Assert.Equal(Ids(pair.First.Stops.Skip(3)), Ids(pair.Second.Stops)));
    }

    [Fact]
    public void A_sick_crews_stops_go_to_others_or_are_dropped_and_each_is_accounted_for()
    {
        var days = Plan(crews: 3, count: 60);
        var repaired = DayRepair.Repair([Progress(days[0], done: 2) with { Works = false }, Progress(days[1], 2), Progress(days[2], 2)]);
        Assert.Empty(repaired.Days[0].Stops);
        var accounted = repaired.Changes.Where(change => change.Fate is StopFate.Moved or StopFate.Dropped).Select(change => change.Target.Id).ToHashSet();
        Assert.Superset(Ids(days[0].Stops.Skip(2)).ToHashSet(), accounted);
    }

    [Fact]
    public void With_a_free_crew_beside_it_nothing_of_a_sick_crew_is_lost()
    {
        var day = Plan(crews: 1, count: 8)[0];
        var idle = new CrewProgress(day.Shift with { CrewNo = 2 }, null, 0, []);
        var repaired = DayRepair.Repair([Progress(day, 0) with { Works = false }, idle]);
        Assert.All(repaired.Changes, change => Assert.Equal(StopFate.Moved, change.Fate));
        Assert.Equal(Ids(day.Stops).Order(), Ids(repaired.Days[1].Stops).Order());
    }

    [Fact]
    public void A_late_crew_gives_up_what_brings_the_least_for_its_minutes_and_keeps_the_order_of_the_rest()
    {
        var day = Plan(crews: 1, count: 60)[0];
        var late = Progress(day, done: 2) with { FreeAtSeconds = Progress(day, 2).FreeAtSeconds + 7200 };
        var repaired = DayRepair.Repair([late]);
        var kept = Ids(repaired.Days[0].Stops).ToList();
        Assert.Equal(kept, Ids(day.Stops.Skip(2)).Where(kept.Contains));
        Assert.Contains(repaired.Changes, change => change.Fate is StopFate.Dropped);
        var planned = day.Stops.ToDictionary(stop => stop.Target.Id, stop => stop.ArrivalSeconds);
        Assert.All(repaired.Days[0].Stops, stop => Assert.Equal(
            stop.ArrivalSeconds - planned[stop.Target.Id] >= DayRepair.NoticedDelaySeconds,
            repaired.Changes.Any(change => change.Fate is StopFate.Later && change.Target.Id == stop.Target.Id)));
    }

    [Fact]
    public void What_does_not_fit_today_goes_to_a_later_day()
    {
        var day = Plan(crews: 1, count: 8)[0];
        var tomorrow = new CrewProgress(day.Shift with { DayNo = 2 }, null, 0, []);
        var repaired = DayRepair.Repair([Progress(day, 0) with { Works = false }, tomorrow]);
        Assert.All(repaired.Changes, change => Assert.Equal(2, change.To!.DayNo));
        Assert.Equal(day.Stops.Count, repaired.Days[1].Stops.Count);
    }

    [Fact]
    public void No_shift_is_exceeded_and_no_stop_lost_or_doubled() => Prop.ForAll(Mornings, morning =>
    {
        var days = Plan(crews: 3, count: morning.Count, seed: morning.Seed);
        var before = days.Select((day, i) => Progress(day, Math.Min(morning.Done, day.Stops.Count)) is var progress && i == 0
            ? progress with { FreeAtSeconds = progress.FreeAtSeconds + morning.LateMinutes * 60, Works = morning.Works }
            : progress).ToList();
        var repaired = DayRepair.Repair(before);
        foreach (var (progress, day) in before.Zip(repaired.Days))
            Assert.True(day.Stops.Count == 0 || day.EndSeconds <= day.Shift.ShiftSeconds, $"back at {day.EndSeconds} of {day.Shift.ShiftSeconds}");
        var dropped = repaired.Changes.Where(change => change.Fate is StopFate.Dropped).Select(change => change.Target.Id);
        var open = before.SelectMany(progress => Ids(progress.Open)).Order();
        Assert.Equal(open, repaired.Days.SelectMany(day => Ids(day.Stops)).Concat(dropped).Order());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261127UL, 9UL));

    [Fact]
    public void A_stop_costs_its_visit_and_its_detour()
    {
        var day = Plan(crews: 1, count: 20)[0];
        var costs = PlanReasons.CostSeconds(day);
        Assert.Equal(day.Stops.Count, costs.Count);
        Assert.All(costs, cost => Assert.True(cost >= VisitSeconds - SweepTravel.ParkSeconds * 2, $"{cost} s"));
    }

    [Fact]
    public void A_stop_that_was_left_out_is_weighed_against_those_that_would_have_to_go()
    {
        var days = Plan(crews: 1, count: 60);
        var left = Town(60, 1).First(target => !Ids(days[0].Stops).Contains(target.Id));
        var reason = Assert.Single(PlanReasons.WhyLeftOut(days, [left]));
        Assert.False(reason.Fits);
        Assert.NotEmpty(reason.Displaced);
        Assert.True(reason.ExtraSeconds >= VisitSeconds);
        Assert.Equal(reason.Displaced.Sum(stop => stop.Value), reason.DisplacedValue);
        Assert.Empty(PlanReasons.WhyLeftOut([], [left]));
    }

    [Fact]
    public void An_errand_next_door_is_done_when_there_is_time_and_one_far_away_is_not()
    {
        var day = Plan(crews: 1, count: 4)[0];
        var next = day.Stops[0].Target with { Id = 900, LatitudeDegrees = day.Stops[0].Target.LatitudeDegrees + 0.0005 };
        var far = next with { Id = 901, LatitudeDegrees = Latitude + 0.2 };
        var longer = ExtraStops.Add([day], [far, next], 150)[0];
        Assert.Equal([.. Ids(day.Stops), 900], Ids(longer.Stops).OrderBy(id => id >= 900).ThenBy(id => Ids(day.Stops).ToList().IndexOf(id)));
        Assert.True(longer.FreeSeconds >= 0);
        var full = day with { Shift = day.Shift with { ShiftSeconds = day.EndSeconds } };
        Assert.Equal(Ids(day.Stops), Ids(ExtraStops.Add([full], [next], 150)[0].Stops));
    }

    [Fact]
    public void Cutting_a_plan_keeps_the_most_valuable_stops()
    {
        var days = Plan(crews: 2, count: 60);
        var cut = SweepRouter.Cut(days, 5);
        var best = days.SelectMany(day => day.Stops).OrderByDescending(stop => stop.Target.Value).Take(5).Select(stop => stop.Target.Id).Order();
        Assert.Equal(best, cut.SelectMany(day => Ids(day.Stops)).Order());
    }

    private static IReadOnlyList<CrewDay> Plan(int crews, int count, int seed = 1) => SweepRouter.Plan(
        Town(count, seed), [.. Enumerable.Range(1, crews).Select(crew => new CrewShift(1, crew, Longitude, Latitude, 6 * 3600))],
        new SolveLimits(MaxIterations: 500), seed: 1);

    private static List<SweepTarget> Town(int count, int seed)
    {
        var random = new System.Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => new SweepTarget(
            i, Longitude + (random.NextDouble() - 0.5) * 0.08, Latitude + (random.NextDouble() - 0.5) * 0.08, 1 + random.Next(100), VisitSeconds))];
    }

    /// <summary>So many stops are done, and the crew is on its plan.</summary>
    private static CrewProgress Progress(CrewDay day, int done)
    {
        var last = done == 0 ? null : day.Stops[done - 1];
        return new CrewProgress(day.Shift, last?.Target, last is null ? 0 : last.ArrivalSeconds + last.Target.VisitSeconds, [.. day.Stops.Skip(done)]);
    }

    private static IEnumerable<long> Ids(IEnumerable<CrewStop> stops) => stops.Select(stop => stop.Target.Id);

    private sealed record Morning(int Count, int Seed, int Done, int LateMinutes, bool Works);

    private static Arbitrary<Morning> Mornings { get; } = Arb.From(
        from count in Gen.Choose(0, 80)
        from seed in Gen.Choose(1, 1000)
        from done in Gen.Choose(0, 6)
        from late in Gen.Choose(0, 300)
        from works in Gen.Elements(true, true, false)
        select new Morning(count, seed, done, late, works));
}
