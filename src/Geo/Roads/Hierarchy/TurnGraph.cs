namespace Geo.Roads.Hierarchy;

/// <summary>
/// The network as one traveller may use it, with turn restrictions turned into plain graph structure: a state is a node together with
/// the restrictions one is in the middle of. States <c>0 … NodeCount-1</c> are the nodes themselves, with no restriction begun.
/// </summary>
/// <remarks>
/// Method: product of the graph with the automaton that recognises begun restrictions (Villeneuve and Desaulniers 2005, "The shortest path
/// problem with forbidden paths", section 3). Exact for any mix of restrictions over a node or over ways; only what follows a restriction's
/// first edge is doubled. Turning round is allowed wherever no restriction forbids it.
/// </remarks>
internal sealed class TurnGraph
{
    private readonly RoadNetwork network;
    private readonly Dictionary<int, List<int>> beginsWith = [];
    private readonly Dictionary<string, int> stateOf = [];
    private readonly List<(int Restriction, int Done)[]> begun = [];
    private readonly List<int> nodeOfCopy = [];

    public TurnGraph(RoadNetwork network, TravelMode mode)
    {
        (this.network, Mode) = (network, mode);
        if (mode == TravelMode.Car)
        {
            for (var restriction = 0; restriction < network.Restrictions.Length; restriction++)
            {
                var first = network.Restrictions[restriction].Approach[0];
                if (!beginsWith.TryGetValue(first, out var list)) beginsWith.Add(first, list = []);
                list.Add(restriction);
            }
        }
        Arcs = Enumerate();
        FirstArc = StartsByTail(Arcs, StateCount);
        FirstArcOfEdge = StartsByEdge(out var byEdge);
        ArcsByEdge = byEdge;
    }

    /// <summary>One step between states along a directed edge.</summary>
    public readonly record struct Arc(int Tail, int Head, int Milliseconds, int DirectedEdge);

    public TravelMode Mode { get; }

    public int StateCount => network.NodeCount + nodeOfCopy.Count;

    /// <summary>Ascending by tail, then by directed edge.</summary>
    public Arc[] Arcs { get; }

    /// <summary>Where in <see cref="Arcs"/> the arcs of each state begin; one entry more than states.</summary>
    public int[] FirstArc { get; }

    /// <summary>Indices of <see cref="Arcs"/> ordered by directed edge, its plain state first.</summary>
    public int[] ArcsByEdge { get; }

    public int[] FirstArcOfEdge { get; }

    public int NodeOf(int state) => state < network.NodeCount ? state : nodeOfCopy[state - network.NodeCount];

    /// <summary>The arcs that run along a directed edge, from whichever state it may be entered; empty where the traveller may not go.</summary>
    public ReadOnlySpan<int> ArcsAlong(int directedEdge) => ArcsByEdge.AsSpan(FirstArcOfEdge[directedEdge]..FirstArcOfEdge[directedEdge + 1]);

    private Arc[] Enumerate()
    {
        var ends = new Building.EdgeEnds(network.NodeCount, network.EdgeCount, edge => network.Edges[edge].From, edge => network.Edges[edge].To);
        var arcs = new List<Arc>(2 * network.EdgeCount);
        for (var state = 0; state < StateCount; state++)
        {
            foreach (var edge in ends.Leaving(NodeOf(state)))
            {
                var milliseconds = network.Milliseconds(edge, Mode);
                if (milliseconds < 0 || IsForbidden(state, edge)) continue;
                arcs.Add(new Arc(state, After(state, edge), milliseconds, edge));
            }
        }
        return [.. arcs];
    }

    private (int Restriction, int Done)[] BegunIn(int state) => state < network.NodeCount ? [] : begun[state - network.NodeCount];

    private bool IsForbidden(int state, int edge)
    {
        foreach (var (restriction, done) in BegunIn(state))
        {
            var (approach, exits, isMandatory) = network.Restrictions[restriction];
            if (done == approach.Count && exits.Contains(edge) != isMandatory) return true;
        }
        return false;
    }

    /// <summary>The state after an edge; found states are numbered in the order in which they are met.</summary>
    private int After(int state, int edge)
    {
        var now = new List<(int, int)>();
        foreach (var (restriction, done) in BegunIn(state))
        {
            var approach = network.Restrictions[restriction].Approach;
            if (done < approach.Count && approach[done] == edge) now.Add((restriction, done + 1));
        }
        if (beginsWith.TryGetValue(edge, out var begins)) now.AddRange(begins.Select(restriction => (restriction, 1)));
        if (now.Count == 0) return network.Head(edge);
        now.Sort();
        var key = $"{network.Head(edge)}:{string.Join(',', now)}";
        if (stateOf.TryGetValue(key, out var known)) return known;
        begun.Add([.. now]);
        nodeOfCopy.Add(network.Head(edge));
        stateOf.Add(key, StateCount - 1);
        return StateCount - 1;
    }

    private static int[] StartsByTail(Arc[] arcs, int stateCount)
    {
        var first = new int[stateCount + 1];
        foreach (var arc in arcs) first[arc.Tail + 1]++;
        for (var state = 0; state < stateCount; state++) first[state + 1] += first[state];
        return first;
    }

    private int[] StartsByEdge(out int[] byEdge)
    {
        var first = new int[2 * network.EdgeCount + 1];
        foreach (var arc in Arcs) first[arc.DirectedEdge + 1]++;
        for (var edge = 0; edge < 2 * network.EdgeCount; edge++) first[edge + 1] += first[edge];
        var filled = first.AsSpan(0, 2 * network.EdgeCount).ToArray();
        byEdge = new int[Arcs.Length];
        for (var arc = 0; arc < Arcs.Length; arc++) byEdge[filled[Arcs[arc].DirectedEdge]++] = arc;
        return first;
    }
}
