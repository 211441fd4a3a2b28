using Geo.Crs;
using Geo.Roads.Hierarchy;

namespace Geo.Roads;

/// <summary>Where a way found by a search runs on the map, and how long it is.</summary>
internal static class RoadTrace
{
    /// <summary>The way between two anchors over the edges that a search found.</summary>
    public static (List<Position> Path, double Metres) Over(RoadNetwork network, Anchor from, PathSearch.Found found, Anchor to)
    {
        var path = new List<Position>();
        var (first, last) = (from.OutEdges[found.From], to.InEdges[found.To]);
        var metres = Append(network, first, from.Place.Share, End(first), path);
        foreach (var edge in found.DirectedEdges) metres += Append(network, edge, 1 - End(edge), End(edge), path);
        return (path, metres + Append(network, last, 1 - End(last), to.Place.Share, path));
    }

    /// <summary>The way between two anchors on one edge.</summary>
    public static (List<Position> Path, double Metres) Along(RoadNetwork network, Anchor from, Anchor to)
    {
        var path = new List<Position>();
        return (path, Append(network, 2 * from.Place.Edge, from.Place.Share, to.Place.Share, path));
    }

    /// <summary>Share at which a directed edge ends.</summary>
    private static int End(int directed) => (directed & 1) == 0 ? 1 : 0;

    /// <summary>Adds the part of an edge between two shares, in that direction.</summary>
    private static double Append(RoadNetwork network, int directed, double fromShare, double toShare, List<Position> path)
    {
        var points = network.PointsOf(directed >> 1);
        var at = new double[points.Count];
        for (var i = 1; i < at.Length; i++) at[i] = at[i - 1] + points[i - 1].MetresTo(points[i]);
        var (start, end) = (fromShare * at[^1], toShare * at[^1]);
        Add(Between(points, at, start));
        if (end >= start)
        {
            for (var i = 0; i < at.Length; i++)
                if (at[i] > start && at[i] < end) Add(points[i].ToPosition());
        }
        else
        {
            for (var i = at.Length - 1; i >= 0; i--)
                if (at[i] < start && at[i] > end) Add(points[i].ToPosition());
        }
        Add(Between(points, at, end));
        return Math.Abs(end - start);

        void Add(Position position)
        {
            if (path.Count == 0 || path[^1] != position) path.Add(position);
        }
    }

    private static Position Between(List<MapPoint> points, double[] at, double metres)
    {
        var i = Array.FindIndex(at, 1, passed => passed >= metres);
        if (i < 0) return points[^1].ToPosition();
        var share = at[i] == at[i - 1] ? 0 : (metres - at[i - 1]) / (at[i] - at[i - 1]);
        var (a, b) = (points[i - 1].ToPosition(), points[i].ToPosition());
        return new Position(a.LongitudeDegrees + share * (b.LongitudeDegrees - a.LongitudeDegrees), a.LatitudeDegrees + share * (b.LatitudeDegrees - a.LatitudeDegrees));
    }
}
