namespace Geo.Roads.Hierarchy;

/// <summary>Looks for ways around a state that is to be taken out. Gives up early: a way not found costs a needless shortcut, no error.</summary>
internal sealed class WitnessSearch
{
    private readonly WorkingGraph graph;
    private readonly int[] milliseconds;
    private readonly List<int> touched = [];
    private readonly MinHeap open;
    private readonly int[] exitMilliseconds;
    private int wanting;
    private int beforeExit;

    public WitnessSearch(WorkingGraph graph, int stateCount)
    {
        this.graph = graph;
        open = new MinHeap(stateCount);
        milliseconds = new int[stateCount];
        Array.Fill(milliseconds, int.MaxValue);
        exitMilliseconds = new int[stateCount];
        Array.Fill(exitMilliseconds, -1);
    }

    /// <summary>The time found to a state in the last search; greatest where none was found [ms].</summary>
    public int MillisecondsTo(int state) => milliseconds[state];

    /// <summary>Names the states that the next searches look for; the search ends when no way to any of them can be wanting.</summary>
    /// <param name="exits">The arcs that leave the state to go around.</param>
    public void LookFor(ReadOnlySpan<WorkingGraph.Link> exits)
    {
        foreach (var exit in exits) exitMilliseconds[exit.Other] = exit.Milliseconds;
    }

    /// <summary>Forgets them again.</summary>
    public void Forget(ReadOnlySpan<WorkingGraph.Link> exits)
    {
        foreach (var exit in exits) exitMilliseconds[exit.Other] = -1;
    }

    /// <param name="without">The state to go around.</param>
    /// <param name="exitCount">States looked for, the beginning left out.</param>
    /// <param name="toState">From the beginning to the state to go around [ms].</param>
    /// <param name="mostMilliseconds">Longer ways do not matter.</param>
    /// <param name="mostSettled">States looked at before giving up.</param>
    public void Run(int from, int without, int exitCount, int toState, int mostMilliseconds, int mostSettled)
    {
        wanting = exitCount;
        beforeExit = toState;
        foreach (var state in touched) milliseconds[state] = int.MaxValue;
        touched.Clear();
        open.Clear();
        Reach(from, 0);
        for (var settled = 0; wanting > 0 && open.Count > 0 && open.MinKey <= mostMilliseconds && settled < mostSettled; settled++)
        {
            var state = open.Pop();
            foreach (var link in graph.Leaving(state))
                if (link.Other != without && milliseconds[state] + link.Milliseconds is var there && there <= mostMilliseconds && there < milliseconds[link.Other])
                    Reach(link.Other, there);
        }
    }

    private void Reach(int state, int there)
    {
        var before = milliseconds[state];
        if (before == int.MaxValue) touched.Add(state);
        if (exitMilliseconds[state] is >= 0 and var exit && before > beforeExit + exit && there <= beforeExit + exit) wanting--;
        milliseconds[state] = there;
        open.Put(state, there);
    }
}
