namespace Geo.Roads.Hierarchy;

/// <summary>Dijkstra's search over a turn graph: what is walked within a short way, and the exact answer others are held against.</summary>
internal sealed class PlainSearch
{
    private readonly TurnGraph graph;
    private readonly int[] milliseconds;
    private readonly int[] arrivedBy;
    private readonly List<int> touched = [];
    private readonly MinHeap open;

    public PlainSearch(TurnGraph graph)
    {
        this.graph = graph;
        (milliseconds, arrivedBy) = (new int[graph.StateCount], new int[graph.StateCount]);
        open = new MinHeap(graph.StateCount);
        Array.Fill(milliseconds, int.MaxValue);
    }

    /// <summary>The time to a state; greatest where it was not reached [ms].</summary>
    public int MillisecondsTo(int state) => milliseconds[state];

    /// <param name="mostMilliseconds">What takes longer is not looked for.</param>
    public void Run(ReadOnlySpan<Seed> seeds, int mostMilliseconds = int.MaxValue)
    {
        foreach (var state in touched) milliseconds[state] = int.MaxValue;
        touched.Clear();
        open.Clear();
        for (var seed = 0; seed < seeds.Length; seed++) Reach(seeds[seed].State, seeds[seed].Milliseconds, ~seed);
        while (open.Count > 0 && open.MinKey <= mostMilliseconds)
        {
            var state = open.Pop();
            for (var arc = graph.FirstArc[state]; arc < graph.FirstArc[state + 1]; arc++)
                Reach(graph.Arcs[arc].Head, milliseconds[state] + graph.Arcs[arc].Milliseconds, arc);
        }
    }

    /// <summary>The quickest way to one of the seeds of a target; null where there is none within reach.</summary>
    public PathSearch.Found? PathTo(ReadOnlySpan<Seed> to)
    {
        var (best, end) = (int.MaxValue, -1);
        for (var seed = 0; seed < to.Length; seed++)
            if (milliseconds[to[seed].State] is not int.MaxValue and var until && until + to[seed].Milliseconds < best) (best, end) = (until + to[seed].Milliseconds, seed);
        if (end < 0) return null;
        var edges = new List<int>();
        var state = to[end].State;
        for (; arrivedBy[state] is >= 0 and var arc; state = graph.Arcs[arc].Tail) edges.Add(graph.Arcs[arc].DirectedEdge);
        edges.Reverse();
        return new PathSearch.Found(best, edges, ~arrivedBy[state], end);
    }

    private void Reach(int state, int there, int arc)
    {
        if (there >= milliseconds[state]) return;
        if (milliseconds[state] == int.MaxValue) touched.Add(state);
        milliseconds[state] = there;
        arrivedBy[state] = arc;
        open.Put(state, there);
    }
}
