using Geo.Roads.Profiles;

namespace Geo.Roads.Building;

/// <summary>Takes out nodes at which nothing is decided: two pieces of equal speed meet and no turn restriction looks at them.</summary>
internal sealed class ChainJoiner
{
    private readonly Pieces pieces;
    private readonly EdgeEnds ends;
    private readonly bool[] isKept;
    private readonly bool[] isTaken;
    private readonly int[] nodeOf;
    private readonly int[] directedOf;
    private readonly List<MapPoint> nodes = [];
    private readonly List<RoadEdge> edges = [];
    private readonly List<int> shapeStart = [0];
    private readonly List<MapPoint> shape = [];

    private ChainJoiner(Pieces pieces, EdgeEnds ends)
    {
        (this.pieces, this.ends) = (pieces, ends);
        isKept = new bool[pieces.Nodes.Count];
        isTaken = new bool[pieces.Edges.Count];
        nodeOf = new int[pieces.Nodes.Count];
        directedOf = new int[2 * pieces.Edges.Count];
        Array.Fill(nodeOf, -1);
    }

    public static RoadNetwork Join(Pieces pieces, EdgeEnds ends, List<TurnRestriction> restrictions)
    {
        var joiner = new ChainJoiner(pieces, ends);
        joiner.ChooseNodes(restrictions);
        joiner.JoinAll();
        var renumbered = restrictions.Select(restriction => restriction with
        {
            Approach = [.. restriction.Approach.Select(edge => joiner.directedOf[edge])],
            Exits = [.. restriction.Exits.Select(edge => joiner.directedOf[edge])],
        });
        return new RoadNetwork([.. joiner.edges], [.. joiner.nodes], [.. joiner.shapeStart], [.. joiner.shape], [.. renumbered]);
    }

    private void ChooseNodes(List<TurnRestriction> restrictions)
    {
        foreach (var edge in restrictions.SelectMany(restriction => restriction.Approach.Concat(restriction.Exits)))
            isKept[Tail(edge)] = isKept[Tail(edge ^ 1)] = true;
        for (var node = 0; node < isKept.Length; node++) isKept[node] |= !IsPassedThrough(node);
    }

    private bool IsPassedThrough(int node)
    {
        var leaving = ends.Leaving(node);
        return leaving.Length == 2 && leaving[0] >> 1 != leaving[1] >> 1 && SpeedsAlong(leaving[0] ^ 1) == SpeedsAlong(leaving[1]);
    }

    private void JoinAll()
    {
        for (var node = 0; node < isKept.Length; node++)
        {
            if (!isKept[node]) continue;
            foreach (var leaving in ends.Leaving(node))
                if (!isTaken[leaving >> 1]) JoinFrom(leaving);
        }
        // What is left are rings on which nothing is decided anywhere.
        for (var edge = 0; edge < isTaken.Length; edge++)
        {
            if (isTaken[edge]) continue;
            isKept[pieces.Edges[edge].From] = true;
            JoinFrom(2 * edge);
        }
    }

    private void JoinFrom(int first)
    {
        var (last, metres) = (first, 0.0);
        for (var edge = first; ;)
        {
            isTaken[edge >> 1] = true;
            directedOf[edge] = 2 * edges.Count;
            directedOf[edge ^ 1] = 2 * edges.Count + 1;
            metres += Append(edge);
            var head = Tail(edge ^ 1);
            last = edge;
            if (isKept[head]) break;
            var leaving = ends.Leaving(head);
            edge = leaving[0] == (edge ^ 1) ? leaving[1] : leaving[0];
        }
        // The last point is the end node's own.
        if (shape.Count > shapeStart[^1]) shape.RemoveAt(shape.Count - 1);
        shapeStart.Add(shape.Count);
        edges.Add(new RoadEdge(Number(Tail(first)), Number(Tail(last ^ 1)), (float)metres, SpeedsAlong(first)));
    }

    /// <summary>Adds a piece's points after its first to the shape.</summary>
    /// <returns>Its length [m].</returns>
    private double Append(int directed)
    {
        var points = pieces.Edges[directed >> 1].Points;
        var metres = 0.0;
        for (var i = 1; i < points.Length; i++)
        {
            var (before, here) = (directed & 1) == 0 ? (points[i - 1], points[i]) : (points[^i], points[^(i + 1)]);
            metres += before.MetresTo(here);
            shape.Add(here);
        }
        return metres;
    }

    private int Number(int node)
    {
        if (nodeOf[node] >= 0) return nodeOf[node];
        nodes.Add(pieces.Nodes[node]);
        return nodeOf[node] = nodes.Count - 1;
    }

    private int Tail(int directed) => (directed & 1) == 0 ? pieces.Edges[directed >> 1].From : pieces.Edges[directed >> 1].To;

    private WaySpeeds SpeedsAlong(int directed)
    {
        var speeds = pieces.Edges[directed >> 1].Speeds;
        return (directed & 1) == 0 ? speeds : speeds.Reversed;
    }
}
