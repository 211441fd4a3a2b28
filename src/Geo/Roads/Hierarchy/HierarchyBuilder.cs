namespace Geo.Roads.Hierarchy;

/// <summary>Takes states out of the graph, the least important first, and bridges the gaps by shortcuts.</summary>
internal sealed class HierarchyBuilder
{
    private const int MostSettledToRank = 10;
    private const int MostSettledToContract = 60;
    private const int StatesBetweenReports = 1024;

    private readonly WorkingGraph graph;
    private readonly WitnessSearch witness;
    private readonly int[] level;
    private readonly int[] rankOf;
    private readonly MinHeap queue;
    private readonly bool[] isStale;

    private HierarchyBuilder(TurnGraph turns)
    {
        graph = new WorkingGraph(turns);
        witness = new WitnessSearch(graph, turns.StateCount);
        queue = new MinHeap(turns.StateCount);
        level = new int[turns.StateCount];
        rankOf = new int[turns.StateCount];
        isStale = new bool[turns.StateCount];
    }

    /// <param name="progress">Share of the states that are in their place (0–1).</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <remarks>Deterministic. Cost in practice: near-linear; 300,000 states take some seconds.</remarks>
    public static ContractionHierarchy Build(TurnGraph graph, Action<double>? progress = null, CancellationToken ct = default) =>
        new HierarchyBuilder(graph).Build(progress, ct);

    private ContractionHierarchy Build(Action<double>? progress, CancellationToken ct)
    {
        for (var state = 0; state < rankOf.Length; state++) queue.Put(state, Importance(state));
        for (var rank = 0; rank < rankOf.Length; rank++)
        {
            if (rank % StatesBetweenReports == 0)
            {
                ct.ThrowIfCancellationRequested();
                progress?.Invoke((double)rank / rankOf.Length);
            }
            var state = PopLeast();
            rankOf[state] = rank;
            Contract(state);
            RaiseNeighbours(state);
        }
        progress?.Invoke(1);
        return new ContractionHierarchy(rankOf, Table(graph.Leaving), Table(graph.Arriving));
    }

    private void Contract(int state)
    {
        Bridge(state, MostSettledToContract, (from, to) =>
            graph.Put(from.Other, to.Other, from.Milliseconds + to.Milliseconds, state, from.Hops + to.Hops));
        graph.Detach(state);
    }

    /// <summary>The least important state. Importance is worked out anew only when a state comes to the front after a neighbour was taken out.</summary>
    private int PopLeast()
    {
        while (true)
        {
            var state = queue.Pop();
            if (!isStale[state]) return state;
            isStale[state] = false;
            var importance = Importance(state);
            if (queue.Count == 0 || importance <= queue.MinKey) return state;
            queue.Put(state, importance);
        }
    }

    private void RaiseNeighbours(int state)
    {
        foreach (var link in graph.Leaving(state)) Raise(link.Other);
        foreach (var link in graph.Arriving(state)) Raise(link.Other);

        void Raise(int neighbour)
        {
            level[neighbour] = Math.Max(level[neighbour], level[state] + 1);
            isStale[neighbour] = true;
        }
    }

    /// <summary>Low for states that are deep in the country: few shortcuts for many arcs, of few edges, and nothing contracted near by.</summary>
    /// <remarks>The weighting of arcs, hops and levels follows Dibbelt, Strasser and Wagner (2016), "Customizable contraction hierarchies", section 7 (their baseline).</remarks>
    private int Importance(int state)
    {
        var (removed, removedHops) = (0, 0);
        foreach (var link in graph.Leaving(state)) (removed, removedHops) = (removed + 1, removedHops + link.Hops);
        foreach (var link in graph.Arriving(state)) (removed, removedHops) = (removed + 1, removedHops + link.Hops);
        if (removed == 0) return 1000 * level[state];
        var (added, addedHops) = (0, 0);
        Bridge(state, MostSettledToRank, (from, to) => (added, addedHops) = (added + 1, addedHops + from.Hops + to.Hops));
        return 1 + 1000 * level[state] + 1000 * added / removed + (int)(1000L * addedHops / removedHops);
    }

    /// <summary>Calls for each pair of neighbours whose quickest way leads over the state, as far as can be told.</summary>
    private void Bridge(int state, int mostSettled, Action<WorkingGraph.Link, WorkingGraph.Link> needed)
    {
        var arriving = graph.Arriving(state);
        var leaving = graph.Leaving(state);
        var slowestExit = 0;
        foreach (var to in leaving) slowestExit = Math.Max(slowestExit, to.Milliseconds);
        witness.LookFor(leaving);
        foreach (var from in arriving)
        {
            var exits = IsAlsoLeft(state, from.Other) ? leaving.Length - 1 : leaving.Length;
            if (exits == 0) continue;
            // The beginning may be among the exits; it is reached at once and must not count.
            witness.Run(from.Other, state, leaving.Length, from.Milliseconds, from.Milliseconds + slowestExit, mostSettled);
            foreach (var to in leaving)
                if (to.Other != from.Other && witness.MillisecondsTo(to.Other) > from.Milliseconds + to.Milliseconds) needed(from, to);
        }
        witness.Forget(leaving);
    }

    private bool IsAlsoLeft(int state, int other)
    {
        foreach (var link in graph.Leaving(state))
            if (link.Other == other) return true;
        return false;
    }

    private delegate ReadOnlySpan<WorkingGraph.Link> LinksOf(int state);

    private ArcTable Table(LinksOf linksOf)
    {
        var stateOf = new int[rankOf.Length];
        for (var state = 0; state < rankOf.Length; state++) stateOf[rankOf[state]] = state;
        var first = new int[rankOf.Length + 1];
        for (var rank = 0; rank < rankOf.Length; rank++) first[rank + 1] = first[rank] + linksOf(stateOf[rank]).Length;
        var arcs = new HierarchyArc[first[^1]];
        for (var rank = 0; rank < rankOf.Length; rank++)
        {
            var filled = first[rank];
            foreach (var link in linksOf(stateOf[rank]))
                arcs[filled++] = new HierarchyArc(rankOf[link.Other], link.Milliseconds, link.Via >= 0 ? rankOf[link.Via] : link.Via);
            arcs.AsSpan(first[rank]..filled).Sort((a, b) => a.Other.CompareTo(b.Other));
        }
        return new ArcTable(first, arcs);
    }
}
