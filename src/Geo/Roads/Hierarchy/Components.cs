namespace Geo.Roads.Hierarchy;

/// <summary>Which states can be reached from each other and back: the mainland and the islands of a road network.</summary>
internal sealed class Components
{
    private Components(int[] of, int[] sizes) => (Of, Sizes) = (of, sizes);

    /// <summary>Component of each state; 0 is the one with the most states.</summary>
    public int[] Of { get; }

    /// <summary>States in each component, descending.</summary>
    public int[] Sizes { get; }

    /// <remarks>Method: Tarjan (1972), strongly connected components, with an own stack. Cost: linear.</remarks>
    public static Components Find(TurnGraph graph)
    {
        var count = graph.StateCount;
        var (index, low, component) = (new int[count], new int[count], new int[count]);
        Array.Fill(component, -1);
        var (open, calls, nextArc) = (new Stack<int>(), new Stack<int>(), graph.FirstArc.AsSpan(0, count).ToArray());
        var (found, met) = (0, 0);
        for (var root = 0; root < count; root++)
        {
            if (index[root] != 0) continue;
            Enter(root);
            while (calls.TryPeek(out var state))
            {
                if (nextArc[state] < graph.FirstArc[state + 1])
                {
                    var head = graph.Arcs[nextArc[state]++].Head;
                    if (index[head] == 0) Enter(head);
                    else if (component[head] < 0) low[state] = Math.Min(low[state], index[head]);
                    continue;
                }
                calls.Pop();
                if (calls.TryPeek(out var caller)) low[caller] = Math.Min(low[caller], low[state]);
                if (low[state] == index[state]) Close(state);
            }
        }
        return BySize(component, found);

        void Enter(int state)
        {
            index[state] = low[state] = ++met;
            open.Push(state);
            calls.Push(state);
        }

        void Close(int state)
        {
            int member;
            do component[member = open.Pop()] = found;
            while (member != state);
            found++;
        }
    }

    private static Components BySize(int[] component, int found)
    {
        var sizes = new int[found];
        foreach (var number in component) sizes[number]++;
        var order = Enumerable.Range(0, found).OrderByDescending(number => sizes[number]).ToArray();
        var rank = new int[found];
        for (var place = 0; place < found; place++) rank[order[place]] = place;
        return new Components([.. component.Select(number => rank[number])], [.. order.Select(number => sizes[number])]);
    }
}
