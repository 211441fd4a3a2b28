using Geo.Crs;
using Geo.Roads;
using Geo.Roads.Measuring;
using Geo.Roads.Travel;
using Geo.Routing;
using Geo.Routing.Sweeps;

namespace Geo.Tests.Roads;

public sealed class RoadTravelTests
{
    private static readonly SolveLimits Quick = new(MaxIterations: 2000);

    [Fact]
    public void Every_leg_follows_the_streets_and_the_day_adds_up()
    {
        var map = Town().Map();
        var targets = Enumerable.Range(0, 20).Select(i => Target(i, 0.5 + i % 10, i / 10 * 5 + 0.1)).ToList();
        var day = Plan(map, targets, out var travel);
        Assert.All(travel.Access, access => Assert.Equal(RoadAccess.OnRoad, access));
        Assert.NotEmpty(day.Stops);
        Assert.All(day.Stops, stop => Assert.True(stop.Way.OnRoads));
        Assert.True(day.WayHome!.OnRoads);
        Assert.True(day.TravelSeconds + day.VisitSeconds <= 8 * 3600);
        // No leg jumps: streets lie on whole rows and columns, so no step between points on streets is slanted.
        foreach (var (a, b) in day.Stops.SelectMany(stop => stop.Way.Path.Zip(stop.Way.Path.Skip(1))))
            Assert.True(Math.Abs(a.LongitudeDegrees - b.LongitudeDegrees) < 2e-7 || Math.Abs(a.LatitudeDegrees - b.LatitudeDegrees) < 2e-7, $"{a} to {b}");
    }

    [Fact]
    public void Doors_within_walking_distance_share_a_parking_place()
    {
        var map = Town().Map();
        var day = Plan(map, [.. Enumerable.Range(0, 4).Select(i => Target(i, 7 + i * 0.5, 5.05))], out _);
        Assert.Equal([1, 1, 1, 1], day.Stops.Select(stop => stop.WalkGroup));
    }

    [Fact]
    public void A_target_without_a_road_is_reached_along_a_straight_line_and_says_so()
    {
        var map = Town().Map();
        var day = Plan(map, [Target(1, 5, 0.1), Target(2, 5, -20)], out var travel);
        Assert.Equal(RoadAccess.NoRoad, travel.Access[1]);
        Assert.Equal(2, day.Stops.Count);
        // Of the three legs, the one to the target and the one from it are straight.
        Assert.Equal(1, day.Stops.Select(stop => stop.Way).Append(day.WayHome!).Count(way => way.OnRoads));
        Assert.False(day.Stops.Single(stop => stop.Target.Id == 2).Way.OnRoads);
    }

    [Fact]
    public void A_target_on_an_island_is_left_out()
    {
        var map = Town().Node(500, 0, 30).Node(501, 1, 30).Street(900, 500, 501).Map();
        var day = Plan(map, [Target(1, 5, 0.1), Target(2, 0.5, 30)], out var travel);
        Assert.Equal(RoadAccess.Island, travel.Access[1]);
        Assert.Equal([1L], day.Stops.Select(stop => stop.Target.Id));
    }

    [Fact]
    public void A_depot_in_the_sea_is_left_along_straight_lines()
    {
        var map = Town().Map();
        var day = SweepRouter.Plan([Target(1, 5, 0.1), Target(2, 8, 5.1)], [Shift(-30, -30)], Quick, 1, points => new RoadTravel(map, points))[0];
        Assert.Equal(2, day.Stops.Count);
        Assert.False(day.Stops[0].Way.OnRoads);
        Assert.False(day.WayHome!.OnRoads);
    }

    [Fact]
    public void All_targets_and_the_depot_at_one_point_are_walked()
    {
        var map = Town().Map();
        var day = SweepRouter.Plan([Target(1, 5, 0.1), Target(2, 5, 0.1), Target(3, 5, 0.1)], [Shift(5, 0.1)], Quick, 1, points => new RoadTravel(map, points))[0];
        Assert.Equal([1, 1, 1], day.Stops.Select(stop => stop.WalkGroup));
        Assert.All(day.Stops, stop => Assert.True(stop.Way.Path.Count >= 2));
    }

    [Fact]
    public void What_the_plan_reckons_with_is_what_the_legs_take()
    {
        var map = HierarchyTests.Extract("andorra");
        var points = HierarchyTests.Places(map, 40).Select(place => place.Position).ToList();
        var travel = new RoadTravel(map, points);
        for (var from = 0; from < points.Count; from++)
        {
            for (var to = 0; to < points.Count; to++)
            {
                if (from == to) continue;
                var drive = travel.Drive(from, to).Seconds + SweepTravel.ParkSeconds + 60;
                var walk = double.IsInfinity(travel.WalkMetres(from, to)) ? drive : travel.Walk(from, to).Seconds;
                Assert.Equal(Math.Min(drive, walk), travel.Costs.Seconds(from, to), 0.01);
            }
        }
    }

    [Fact]
    public void Many_points_share_hubs_and_their_times_stay_close_to_the_exact_ones()
    {
        var map = RoadMap.Build(GridCity.Build(40, 40, seed: 2));
        var points = HierarchyTests.Places(map, 2000).Select(place => place.Position).ToList();
        var (many, few) = (new RoadTravel(map, points), new RoadTravel(map, points[^400..]));
        var errors = new List<double>();
        for (var from = 0; from < 400; from++)
            for (var to = 0; to < 400; to++)
                errors.Add(many.Costs.Seconds(1600 + from, 1600 + to) - few.Costs.Seconds(from, to));
        Assert.InRange(errors.Average(), -5, 5);
        Assert.InRange(errors.Average(Math.Abs), 0, 25);
        Assert.Equal(few.Drive(3, 7).Seconds, many.Drive(1603, 1607).Seconds);
    }

    [Fact]
    public void Streets_drawn_as_lines_are_joined_where_they_cross_and_nearly_touch()
    {
        Position[] west = [RoadPlaces.At(0, 0), RoadPlaces.At(4, 0)], cross = [RoadPlaces.At(2, -1), RoadPlaces.At(2, 1)], near = [RoadPlaces.At(4.1, 0), RoadPlaces.At(4.1, 3)];
        var map = RoadMap.Build(LineRoads.Build([new(west, 26), new(cross, 26), new(near, 26)]));
        Assert.Single(map.IslandSizes);
        var seconds = RoadPlaces.Drive(map, RoadPlaces.On(map, 2, 1), RoadPlaces.On(map, 4.1, 3))!.Value;
        Assert.Equal((111.2 + 2.1 * 88.8 + 333.6) * 3.6 / 26, seconds, 1.0);
    }

    private static CrewDay Plan(RoadMap map, IReadOnlyList<SweepTarget> targets, out RoadTravel travel)
    {
        RoadTravel? made = null;
        var day = SweepRouter.Plan(targets, [Shift(0.5, 0)], Quick, 1, points => made = new RoadTravel(map, points))[0];
        travel = made!;
        return day;
    }

    private static SweepTarget Target(long id, double column, double row)
    {
        var at = RoadPlaces.At(column, row);
        return new SweepTarget(id, at.LongitudeDegrees, at.LatitudeDegrees, 100, 600);
    }

    private static CrewShift Shift(double column, double row)
    {
        var at = RoadPlaces.At(column, row);
        return new CrewShift(1, 1, at.LongitudeDegrees, at.LatitudeDegrees, 8 * 3600);
    }

    /// <summary>Eleven columns and two rows, five blocks apart.</summary>
    private static OsmText Town()
    {
        var town = new OsmText();
        for (var column = 0; column <= 10; column++)
        {
            town.Node(100 + column, column, 0).Node(200 + column, column, 5);
            town.Street(300 + column, 100 + column, 200 + column);
        }
        return town.Street(400, [.. Enumerable.Range(100, 11).Select(node => (long)node)]).Street(401, [.. Enumerable.Range(200, 11).Select(node => (long)node)]);
    }
}
