using Geo.Roads;
using Geo.Roads.Building;
using Geo.Roads.Hierarchy;
using Geo.Roads.Measuring;
using Geo.Roads.Profiles;
using Geo.Roads.Snapping;

namespace Geo.Tests.Roads;

public sealed class HierarchyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Times_keep_to_turn_restrictions_over_nodes_and_ways_exactly(int seed)
    {
        var random = new Random(seed);
        for (var trial = 0; trial < 6; trial++)
        {
            var network = SmallNetwork(random);
            var map = RoadMap.Build(network);
            var oracle = new RestrictedOracle(network);
            var middles = Enumerable.Range(0, network.EdgeCount).Select(edge => new SnappedPoint(edge, 0.5, default, 0)).ToList();
            var matrix = RoadMatrix.CarMilliseconds(map, middles, middles);
            for (var from = 0; from < middles.Count; from++)
                for (var to = 0; to < middles.Count; to++)
                    Assert.Equal(oracle.Milliseconds(from, to) ?? RoadMatrix.Unreachable, matrix[from * middles.Count + to]);
        }
    }

    [Theory]
    [InlineData("andorra")]
    [InlineData("campo-grande")]
    public void Times_on_real_roads_are_those_of_an_exact_search(string extract)
    {
        var map = Extract(extract);
        var places = Places(map, 400);
        var (cells, unequal) = RoadAudit.CompareWithDijkstra(map, places.Take(60).ToList(), places);
        Assert.Equal((24_000, 0), (cells, unequal));
    }

    [Fact]
    public void Times_in_a_city_with_forbidden_turns_are_those_of_an_exact_search()
    {
        var network = GridCity.Build(40, 40, seed: 3);
        Assert.NotEmpty(network.TurnRestrictions);
        var map = RoadMap.Build(network);
        var places = Places(map, 300);
        Assert.Equal(0, RoadAudit.CompareWithDijkstra(map, places.Take(50).ToList(), places).Unequal);
    }

    [Fact]
    public void A_way_is_driven_edge_by_edge_and_takes_the_time_the_matrix_says()
    {
        var map = Extract("andorra");
        var places = Places(map, 60);
        var paths = new PathSearch(map.Hierarchy);
        foreach (var (from, to) in places.Zip(places.Skip(1)))
        {
            var (start, end) = (Anchor.At(map.Cars, from), Anchor.At(map.Cars, to));
            var found = paths.Find(start.Out, end.In)!;
            var (time, node) = (start.Out[found.From].Milliseconds + end.In[found.To].Milliseconds, map.Cars.NodeOf(start.Out[found.From].State));
            foreach (var edge in found.DirectedEdges)
            {
                Assert.Equal(node, map.Network.Tail(edge));
                (time, node) = (time + map.Network.Milliseconds(edge, TravelMode.Car), map.Network.Head(edge));
            }
            Assert.Equal(map.Cars.NodeOf(end.In[found.To].State), node);
            Assert.Equal(found.Milliseconds, time);
            Assert.Equal(Math.Min(time, start.MillisecondsAlongTo(end, map.Cars)), RoadMatrix.CarMilliseconds(map, [from], [to])[0]);
        }
    }

    [Fact]
    public void The_number_of_threads_does_not_change_the_matrix()
    {
        var map = Extract("campo-grande");
        var places = Places(map, 200);
        Assert.Equal(RoadMatrix.CarMilliseconds(map, places, places), RoadMatrix.CarMilliseconds(map, places, places, threads: 4));
    }

    [Fact]
    public void A_map_read_back_is_the_map_that_was_written()
    {
        var map = Extract("campo-grande");
        var content = RoadMapFile.Write(map);
        Assert.Equal(content, RoadMapFile.Write(RoadMap.Build(map.Network)));
        var again = RoadMapFile.Read(content);
        var places = Places(map, 100);
        Assert.Equal(RoadMatrix.CarMilliseconds(map, places, places), RoadMatrix.CarMilliseconds(again, places, places));
        Assert.Equal(content, RoadMapFile.Write(again));
    }

    [Fact]
    public void A_damaged_map_a_cut_off_one_and_one_of_another_version_are_refused()
    {
        var content = RoadMapFile.Write(RoadMap.Build(GridCity.Build(6, 6, seed: 1)));
        Assert.Throws<FormatException>(() => RoadMapFile.Read([]));
        Assert.Throws<FormatException>(() => RoadMapFile.Read(content[..^1]));
        var damaged = content.ToArray();
        damaged[^5] ^= 1;
        Assert.Throws<FormatException>(() => RoadMapFile.Read(damaged));
        var other = content.ToArray();
        other[5]++;
        Assert.Contains("import the extract again", Assert.Throws<FormatException>(() => RoadMapFile.Read(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Building_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => RoadMap.Build(GridCity.Build(10, 10, seed: 1), ct: new CancellationToken(canceled: true)));

    internal static RoadMap Extract(string name)
    {
        using var file = File.OpenRead(name == "andorra" ? SharedRoads.Andorra : SharedRoads.CampoGrande);
        return RoadMap.Build(OsmRoads.Read(file).Network);
    }

    internal static List<SnappedPoint> Places(RoadMap map, int count)
    {
        var random = new Random(7);
        var places = new List<SnappedPoint>();
        while (places.Count < count)
        {
            var near = map.Network.NodePosition(random.Next(map.Network.NodeCount));
            if (map.FindCarRoad(new(near.LongitudeDegrees + 0.001 * random.NextDouble(), near.LatitudeDegrees)) is { } place) places.Add(place);
        }
        return places;
    }

    /// <summary>A dozen streets with one-ways, loops and every kind of restriction, some of them over ways and overlapping.</summary>
    private static RoadNetwork SmallNetwork(Random random)
    {
        var points = Enumerable.Range(0, 7).Select(_ => MapPoint.At(35 + random.NextDouble() / 100, 37 + random.NextDouble() / 100)).ToArray();
        var ways = Enumerable.Range(0, 12).Select(id =>
        {
            var (from, to) = (random.Next(7), random.Next(7));
            if (from == to) to = (to + 1) % 7;
            return new RawWay(id, [from, to], new WaySpeeds(30, random.Next(3) == 0 ? 0 : 30, 4, 4));
        }).ToList();
        var restrictions = new List<RawRestriction>();
        for (var i = 0; i < 8; i++)
        {
            var via = random.Next(7);
            var at = ways.Where(way => way.Points.Contains(via)).ToList();
            if (at.Count < 2) continue;
            var (from, to) = (at[random.Next(at.Count)], at[random.Next(at.Count)]);
            var isMandatory = random.Next(3) == 0;
            if (random.Next(2) == 0)
            {
                restrictions.Add(new RawRestriction([from.Id], via, [], [to.Id], isMandatory, IsUTurn: from == to));
                continue;
            }
            var beyond = to.Points[0] == via ? to.Points[1] : to.Points[0];
            var exits = ways.Where(way => way.Points.Contains(beyond) && way.Id != to.Id).ToList();
            if (exits.Count > 0) restrictions.Add(new RawRestriction([from.Id], -1, [to.Id], [exits[random.Next(exits.Count)].Id], isMandatory, IsUTurn: false));
        }
        return NetworkBuilder.Build(new RawRoads(ways, points, [], restrictions)).Network;
    }
}
