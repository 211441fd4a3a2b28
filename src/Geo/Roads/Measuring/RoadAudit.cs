using Geo.Roads.Hierarchy;
using Geo.Roads.Snapping;

namespace Geo.Roads.Measuring;

/// <summary>Holds the fast answers of a road map against slow, exact ones.</summary>
public static class RoadAudit
{
    /// <summary>One stretch of road for a car [ms]; a negative time where it may not go.</summary>
    public readonly record struct CarEdge(long Id, long From, long To, double Forward, double Backward);

    /// <summary>Works out the same matrix by Dijkstra's search, turn restrictions included.</summary>
    /// <returns>Cells compared, and how many differ.</returns>
    public static (long Cells, long Unequal) CompareWithDijkstra(RoadMap map, IReadOnlyList<SnappedPoint> from, IReadOnlyList<SnappedPoint> to)
    {
        var fast = RoadMatrix.CarMilliseconds(map, from, to);
        var search = new PlainSearch(map.Cars);
        var targets = to.Select(place => Anchor.At(map.Cars, place)).ToList();
        var unequal = 0L;
        for (var i = 0; i < from.Count; i++)
        {
            var source = Anchor.At(map.Cars, from[i]);
            search.Run(source.Out);
            for (var j = 0; j < targets.Count; j++)
            {
                var exact = source.MillisecondsAlongTo(targets[j], map.Cars);
                foreach (var seed in targets[j].In)
                    if (search.MillisecondsTo(seed.State) is not int.MaxValue and var until) exact = Math.Min(exact, until + seed.Milliseconds);
                if (exact != fast[i * targets.Count + j]) unequal++;
            }
        }
        return ((long)from.Count * to.Count, unequal);
    }

    /// <summary>Some nodes of the mainland, no two the same.</summary>
    public static IReadOnlyList<int> MainlandNodes(RoadMap map, int count, int seed)
    {
        var all = Enumerable.Range(0, map.Network.EdgeCount).Where(edge => map.PartOf(edge) == 0).Select(edge => map.Network.Edges[edge].From).Distinct().ToArray();
        new Random(seed).Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }

    /// <summary>Times between nodes, row-major [ms].</summary>
    public static int[] NodeMatrix(RoadMap map, IReadOnlyList<int> nodes, CancellationToken ct = default)
    {
        Seed[][] seeds = [.. nodes.Select(node => new[] { new Seed(node, 0) })];
        return ManyToMany.Milliseconds(map.Hierarchy, seeds, seeds, threads: 1, ct);
    }

    /// <summary>The network as a plain list for other programs.</summary>
    public static IEnumerable<CarEdge> CarEdges(RoadNetwork network) => network.Edges.Select((edge, i) => new CarEdge(
        i, edge.From, edge.To, edge.Milliseconds(TravelMode.Car, backward: false), edge.Milliseconds(TravelMode.Car, backward: true)));
}
