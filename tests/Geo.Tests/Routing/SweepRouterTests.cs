using FsCheck;
using FsCheck.Fluent;
using Geo.Routing;
using Geo.Routing.Planning;
using Geo.Routing.Sweeps;
using CrewShift = Geo.Routing.Sweeps.CrewShift;

namespace Geo.Tests.Routing;

public sealed class SweepRouterTests
{
    private const double DepotLongitude = 35.32;
    private const double DepotLatitude = 37.0;
    private const double DegreesPerMetreNorth = 1 / 110_970.0;

    private static readonly SolveLimits Quick = new(MaxIterations: 2000);

    [Fact]
    public void No_crew_works_longer_than_its_shift_and_the_times_add_up() => Prop.ForAll(Towns, town =>
    {
        CrewShift[] shifts = [Shift(town.ShiftMinutes * 60), Shift(town.ShiftMinutes * 60) with { CrewNo = 2 }];
        var days = SweepRouter.Plan(town.Targets, shifts, Quick, seed: 1);
        var visited = days.SelectMany(day => day.Stops).Select(stop => stop.Target.Id).ToList();
        Assert.Equal(visited.Count, visited.Distinct().Count());
        foreach (var day in days)
        {
            Assert.True(day.TravelSeconds + day.VisitSeconds <= day.Shift.ShiftSeconds);
            Assert.Equal(day.TravelSeconds + day.VisitSeconds, day.EndSeconds);
            Assert.Equal(day.Stops.Count * town.VisitMinutes * 60, day.VisitSeconds);
            for (var (i, now) = (0, 0); i < day.Stops.Count; now = day.Stops[i++].ArrivalSeconds + town.VisitMinutes * 60)
                Assert.Equal(now + day.Stops[i].TravelSeconds, day.Stops[i].ArrivalSeconds);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261122UL, 7UL));

    [Fact]
    public void Doors_along_a_street_are_walked_from_one_parking_place()
    {
        var street = Enumerable.Range(0, 5).Select(i => North(i, 2000 + 50 * i)).ToList();
        var day = SweepRouter.Plan(street, [Shift(4 * 3600)], Quick, seed: 1)[0];
        Assert.Equal([1, 1, 1, 1, 1], day.Stops.Select(stop => stop.WalkGroup));
        Assert.All(day.Stops.Skip(1), stop => Assert.Equal(SweepTravel.WalkSeconds(50), stop.TravelSeconds, 1.0));
    }

    [Fact]
    public void The_walk_back_to_the_car_is_in_the_time_of_the_next_drive()
    {
        List<SweepTarget> targets = [North(0, 1000), North(1, 1100), North(2, 6000)];
        var day = SweepRouter.Plan(targets, [Shift(8 * 3600)], Quick, seed: 1)[0];
        var (walk, drive) = (SweepTravel.WalkSeconds(100), SweepTravel.DriveSeconds(1000) + 2 * SweepTravel.DriveSeconds(6000));
        Assert.Equal(3, day.Stops.Count);
        Assert.InRange(day.TravelSeconds, 2 * walk + 3 * SweepTravel.ParkSeconds, 2 * walk + 3 * SweepTravel.ParkSeconds + drive);
    }

    [Fact]
    public void A_target_beyond_a_days_drive_is_left_out()
    {
        var days = SweepRouter.Plan(
            [North(1, 3000), new SweepTarget(2, -70, -30, 1e9, 600)], [Shift(8 * 3600)], Quick, seed: 1);
        Assert.Equal([1], days[0].Stops.Select(stop => stop.Target.Id));
    }

    [Fact]
    public void What_needs_a_skill_goes_to_a_crew_that_has_it_and_what_must_be_visited_is()
    {
        List<SweepTarget> targets =
        [
            .. Enumerable.Range(0, 30).Select(i => North(i, 1000 + 40 * i) with { Value = 100 }),
            North(100, 1500) with { Value = 500, Needs = CrewSkills.HighVoltage },
            North(101, 1600) with { Value = 0.001, IsMandatory = true },
        ];
        CrewShift[] shifts = [Shift(2 * 3600), Shift(2 * 3600) with { CrewNo = 2, Skills = CrewSkills.HighVoltage }];
        var days = SweepRouter.Plan(targets, shifts, Quick, seed: 1);
        Assert.DoesNotContain(100, days[0].Stops.Select(stop => stop.Target.Id));
        Assert.Contains(100, days[1].Stops.Select(stop => stop.Target.Id));
        Assert.Contains(101, days.SelectMany(day => day.Stops).Select(stop => stop.Target.Id));
        Assert.All(days, day => Assert.True(day.FreeSeconds >= 0));
    }

    [Fact]
    public void A_target_without_a_place_on_Earth_is_refused() => Assert.Throws<ArgumentException>(() => SweepRouter.Plan(
        [new SweepTarget(1, double.NaN, 37, 1, 600)], [Shift(3600)], Quick, seed: 1));

    [Fact]
    public void One_misplaced_target_does_not_move_the_centre()
    {
        List<SweepTarget> targets = [North(0, 0), North(1, 100), North(2, 200), new(3, 0, 0, 1, 600)];
        Assert.Equal((DepotLongitude, DepotLatitude), WeightedCentre.Find(targets));
        Assert.Null(WeightedCentre.Find([]));
    }

    private static SweepTarget North(long id, double metres) => new(id, DepotLongitude, DepotLatitude + metres * DegreesPerMetreNorth, 1, 600);

    private static CrewShift Shift(int seconds) => new(1, 1, DepotLongitude, DepotLatitude, seconds);

    private sealed record Town(IReadOnlyList<SweepTarget> Targets, int ShiftMinutes, int VisitMinutes)
    {
        public override string ToString() => $"{Targets.Count} targets, shift {ShiftMinutes} min, visit {VisitMinutes} min";
    }

    private static Arbitrary<Town> Towns { get; } = Arb.From(
        from places in (from east in Gen.Choose(-3000, 3000) from north in Gen.Choose(-3000, 3000) from value in Gen.Choose(0, 99) select (east, north, value)).ArrayOf()
        from shift in Gen.Choose(0, 480)
        from visit in Gen.Choose(0, 60)
        select new Town(
            [.. places.Select((at, i) => new SweepTarget(i, DepotLongitude + at.east * 1.25e-5, DepotLatitude + at.north * DegreesPerMetreNorth, at.value, visit * 60))],
            shift, visit));
}
