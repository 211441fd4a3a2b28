namespace Geo.Roads.Hierarchy;

/// <summary>What is left of the graph while states are taken out of it one by one.</summary>
internal sealed class WorkingGraph
{
    /// <param name="Hops">Edges of the network that the arc stands for.</param>
    public readonly record struct Link(int Other, int Milliseconds, int Via, int Hops);

    private readonly Link[][] leaving;
    private readonly Link[][] arriving;
    private readonly int[] leavingCount;
    private readonly int[] arrivingCount;

    public WorkingGraph(TurnGraph graph)
    {
        (leaving, arriving) = (new Link[graph.StateCount][], new Link[graph.StateCount][]);
        (leavingCount, arrivingCount) = (new int[graph.StateCount], new int[graph.StateCount]);
        Array.Fill(leaving, []);
        Array.Fill(arriving, []);
        foreach (var arc in graph.Arcs)
            if (arc.Tail != arc.Head) Put(arc.Tail, arc.Head, arc.Milliseconds, ~arc.DirectedEdge, 1);
    }

    public ReadOnlySpan<Link> Leaving(int state) => leaving[state].AsSpan(0, leavingCount[state]);

    public ReadOnlySpan<Link> Arriving(int state) => arriving[state].AsSpan(0, arrivingCount[state]);

    /// <summary>Adds an arc, or makes the one between the same states quicker.</summary>
    public void Put(int tail, int head, int milliseconds, int via, int hops)
    {
        Put(ref leaving[tail], ref leavingCount[tail], new Link(head, milliseconds, via, hops));
        Put(ref arriving[head], ref arrivingCount[head], new Link(tail, milliseconds, via, hops));
    }

    /// <summary>Takes a state out of its neighbours' lists; its own stay readable.</summary>
    public void Detach(int state)
    {
        foreach (var link in Arriving(state)) Remove(leaving[link.Other], ref leavingCount[link.Other], state);
        foreach (var link in Leaving(state)) Remove(arriving[link.Other], ref arrivingCount[link.Other], state);
    }

    private static void Put(ref Link[] links, ref int count, Link link)
    {
        for (var i = 0; i < count; i++)
        {
            if (links[i].Other != link.Other) continue;
            if (link.Milliseconds < links[i].Milliseconds) links[i] = link;
            return;
        }
        if (count == links.Length) Array.Resize(ref links, Math.Max(4, 2 * count));
        links[count++] = link;
    }

    private static void Remove(Link[] links, ref int count, int other)
    {
        for (var i = 0; i < count; i++)
        {
            if (links[i].Other != other) continue;
            links[i] = links[--count];
            return;
        }
    }
}
