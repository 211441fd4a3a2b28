using Geo.Crs;
using Geo.Roads;

namespace Geo.Tests.Roads;

public sealed class SnappingTests
{
    [Fact]
    public void A_point_is_snapped_to_the_middle_of_a_street_not_to_its_ends()
    {
        var map = new OsmText().Node(1, 0, 0).Node(2, 4, 0).Street(10, 1, 2).Map();
        var place = map.FindCarRoad(RoadPlaces.At(1, 0.5))!.Value;
        Assert.Equal(0.25, place.Share, 0.01);
        Assert.Equal(55.6, place.OffsetMetres, 0.5);
        Assert.Equal(37, place.Position.LatitudeDegrees, 1e-6);
    }

    [Fact]
    public void The_limit_is_kept()
    {
        var map = new OsmText().Node(1, 0, 0).Node(2, 1, 0).Street(10, 1, 2).Map();
        Assert.NotNull(map.FindCarRoad(RoadPlaces.At(0.5, 2), 223));
        Assert.Null(map.FindCarRoad(RoadPlaces.At(0.5, 2), 222));
    }

    [Fact]
    public void Nothing_is_snapped_to_an_island_or_a_dead_end_one_way()
    {
        var map = new OsmText().Node(1, 0, 0).Node(2, 1, 0).Node(3, 2, 0).Node(4, 0, 1).Node(5, 1, 1).Node(6, 3, 0)
            .Street(10, 1, 2).Street(20, 2, 3).Street(30, 4, 5).Way(40, [3, 6], ("highway", "residential"), ("oneway", "yes")).Map();
        Assert.Equal(2, map.IslandSizes[1]);
        Assert.Equal(37, map.FindCarRoad(RoadPlaces.At(0.5, 1))!.Value.Position.LatitudeDegrees, 1e-6);
        Assert.Equal(37.001, map.FindAnyCarRoad(RoadPlaces.At(0.5, 1))!.Value.Position.LatitudeDegrees, 1e-6);
        Assert.Equal(35.002, map.FindCarRoad(RoadPlaces.At(3, 0))!.Value.Position.LongitudeDegrees, 1e-6);
    }

    [Fact]
    public void The_nearest_road_is_found_as_by_looking_at_every_one()
    {
        var map = HierarchyTests.Extract("andorra");
        var random = new Random(3);
        for (var trial = 0; trial < 200; trial++)
        {
            var node = map.Network.NodePosition(random.Next(map.Network.NodeCount));
            var point = new Position(node.LongitudeDegrees + 0.01 * (random.NextDouble() - 0.5), node.LatitudeDegrees + 0.01 * (random.NextDouble() - 0.5));
            var nearest = Enumerable.Range(0, map.Network.EdgeCount).Where(edge => map.PartOf(edge) == 0).Min(edge => Metres(map.Network, edge, point));
            var found = map.FindCarRoad(point, 2000);
            Assert.Equal(nearest <= 2000 ? nearest : double.NaN, found?.OffsetMetres ?? double.NaN, 0.5);
        }
    }

    [Fact]
    public void Bollards_stop_cars_and_let_people_through()
    {
        var map = new OsmText().Node(1, 0, 0).Node(2, 1, 0, ("barrier", "bollard")).Node(3, 2, 0).Node(4, 1, 3)
            .Street(10, 1, 2, 3).Street(20, 1, 4).Street(30, 4, 3).Map();
        var (west, east) = (RoadPlaces.On(map, 0.8, 0), RoadPlaces.On(map, 1.2, 0));
        Assert.True(RoadPlaces.Drive(map, west, east) > 80);
        var travel = new Geo.Roads.Travel.RoadTravel(map, [RoadPlaces.At(0.8, 0), RoadPlaces.At(1.2, 0), RoadPlaces.At(1, 3)]);
        Assert.InRange(travel.WalkMetres(0, 1), 30, 50);
    }

    /// <summary>Distance to an edge by flat geometry of its own.</summary>
    private static double Metres(RoadNetwork network, int edge, Position point)
    {
        var points = network.PointsOf(edge);
        var scale = Math.Cos(double.DegreesToRadians(point.LatitudeDegrees));
        NetTopologySuite.Geometries.Coordinate Flat(double longitude, double latitude) => new(longitude * scale * 111_195.08, latitude * 111_195.08);
        var line = new NetTopologySuite.Geometries.LineString([.. points.Select(at => Flat(at.Longitude, at.Latitude))]);
        return line.Distance(new NetTopologySuite.Geometries.Point(Flat(point.LongitudeDegrees, point.LatitudeDegrees)));
    }
}
