namespace Geo.Roads.Hierarchy;

/// <summary>Looks for ways around a state that is to be taken out. Gives up early: a way not found costs a needless shortcut, no error.</summary>
internal sealed class WitnessSearch
{
    private readonly WorkingGraph graph;
    private readonly int[] milliseconds;
    private readonly List<int> touched = [];
    private readonly MinHeap open;

    public WitnessSearch(WorkingGraph graph, int stateCount)
    {
        this.graph = graph;
        open = new MinHeap(stateCount);
        milliseconds = new int[stateCount];
        Array.Fill(milliseconds, int.MaxValue);
    }

    /// <summary>The time found to a state in the last search; greatest where none was found [ms].</summary>
    public int MillisecondsTo(int state) => milliseconds[state];

    /// <param name="without">The state to go around.</param>
    /// <param name="mostMilliseconds">Longer ways do not matter.</param>
    /// <param name="mostSettled">States looked at before giving up.</param>
    public void Run(int from, int without, int mostMilliseconds, int mostSettled)
    {
        foreach (var state in touched) milliseconds[state] = int.MaxValue;
        touched.Clear();
        open.Clear();
        Reach(from, 0);
        for (var settled = 0; open.Count > 0 && open.MinKey <= mostMilliseconds && settled < mostSettled; settled++)
        {
            var state = open.Pop();
            foreach (var link in graph.Leaving(state))
                if (link.Other != without && milliseconds[state] + link.Milliseconds is var there && there <= mostMilliseconds && there < milliseconds[link.Other])
                    Reach(link.Other, there);
        }
    }

    private void Reach(int state, int there)
    {
        if (milliseconds[state] == int.MaxValue) touched.Add(state);
        milliseconds[state] = there;
        open.Put(state, there);
    }
}
