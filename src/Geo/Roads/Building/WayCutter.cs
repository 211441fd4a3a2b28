using Geo.Roads.Profiles;

namespace Geo.Roads.Building;

/// <summary>One piece of a way between two crossings.</summary>
/// <param name="Points">From the first node to the last, both included.</param>
internal readonly record struct Piece(int From, int To, MapPoint[] Points, WaySpeeds Speeds, int Way);

/// <summary>Ways cut into pieces; the pieces of one way follow each other.</summary>
/// <param name="NodeOf">Node of each raw point; -1 where none was made, or several because of a barrier.</param>
/// <param name="FirstPieceOfWay">One entry more than ways.</param>
internal sealed record Pieces(List<Piece> Edges, List<MapPoint> Nodes, int[] NodeOf, int[] FirstPieceOfWay);

/// <summary>Cuts ways where they meet, end, lead a turn restriction or are barred.</summary>
internal sealed class WayCutter
{
    private readonly RawRoads raw;
    private readonly byte[] uses;
    private readonly List<Piece> pieces = [];
    private readonly List<MapPoint> nodes = [];
    private readonly int[] nodeOf;
    private readonly Dictionary<int, List<int>> nodesAtBarrier = [];

    private WayCutter(RawRoads raw)
    {
        this.raw = raw;
        uses = new byte[raw.Points.Length];
        nodeOf = new int[raw.Points.Length];
        Array.Fill(nodeOf, -1);
    }

    public static Pieces Cut(RawRoads raw) => new WayCutter(raw).Cut();

    private Pieces Cut()
    {
        CountUses();
        var firstOfWay = new int[raw.Ways.Count + 1];
        for (var way = 0; way < raw.Ways.Count; way++)
        {
            CutWay(way);
            firstOfWay[way + 1] = pieces.Count;
        }
        WalkAroundBarriers();
        return new Pieces(pieces, nodes, nodeOf, firstOfWay);
    }

    private void CountUses()
    {
        foreach (var way in raw.Ways)
        {
            foreach (var point in way.Points) Use(point);
            Use(way.Points[0]);
            Use(way.Points[^1]);
        }
        foreach (var barred in raw.Barriers.Keys) Use(barred, 2);
        foreach (var restriction in raw.Restrictions.Where(restriction => restriction.ViaPoint >= 0)) Use(restriction.ViaPoint);

        void Use(int point, int times = 1) => uses[point] = (byte)Math.Min(uses[point] + times, byte.MaxValue);
    }

    private void CutWay(int way)
    {
        var points = raw.Ways[way].Points;
        var (start, from) = (0, NodeAt(points[0]));
        for (var i = 1; i < points.Length; i++)
        {
            if (uses[points[i]] < 2) continue;
            var to = NodeAt(points[i]);
            var shape = new List<MapPoint>(i - start + 1);
            for (var j = start; j <= i; j++)
                if (shape.Count == 0 || shape[^1] != raw.Points[points[j]]) shape.Add(raw.Points[points[j]]);
            // A way that names the same node twice in a row has no piece there.
            if (shape.Count > 1) pieces.Add(new Piece(from, to, [.. shape], raw.Ways[way].Speeds, way));
            (start, from) = (i, i < points.Length - 1 && raw.Barriers.ContainsKey(points[i]) ? NodeAt(points[i]) : to);
        }
    }

    /// <summary>One node for a point, but another at each call where a barrier parts the road.</summary>
    private int NodeAt(int point)
    {
        var isBarred = raw.Barriers.ContainsKey(point);
        if (!isBarred && nodeOf[point] >= 0) return nodeOf[point];
        nodes.Add(raw.Points[point]);
        if (!isBarred) return nodeOf[point] = nodes.Count - 1;
        if (!nodesAtBarrier.TryGetValue(point, out var parts)) nodesAtBarrier.Add(point, parts = []);
        parts.Add(nodes.Count - 1);
        return nodes.Count - 1;
    }

    /// <summary>What stops cars only is passed on foot.</summary>
    private void WalkAroundBarriers()
    {
        var onFoot = new WaySpeeds(0, 0, FootProfile.KmPerHour, FootProfile.KmPerHour);
        foreach (var (point, parts) in nodesAtBarrier.OrderBy(barrier => barrier.Key))
        {
            if (raw.Barriers[point] == Barrier.Everybody) continue;
            foreach (var part in parts.Skip(1)) pieces.Add(new Piece(parts[0], part, [raw.Points[point], raw.Points[point]], onFoot, -1));
        }
    }
}
