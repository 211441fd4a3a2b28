namespace Geo.Roads.Hierarchy;

/// <summary>The quickest way between two places, with the edges it runs over.</summary>
internal sealed class PathSearch(ContractionHierarchy hierarchy)
{
    private readonly ClimbingSearch ahead = new(hierarchy, backward: false);
    private readonly ClimbingSearch behind = new(hierarchy, backward: true);

    /// <param name="Milliseconds">The seeds' own times included.</param>
    /// <param name="DirectedEdges">In the order of travel.</param>
    /// <param name="From">Number of the seed it begins at.</param>
    /// <param name="To">Number of the seed it ends at.</param>
    public sealed record Found(int Milliseconds, List<int> DirectedEdges, int From, int To);

    /// <returns>Null where there is no way.</returns>
    public Found? Find(ReadOnlySpan<Seed> from, ReadOnlySpan<Seed> to)
    {
        ahead.Run(from);
        behind.Run(to);
        var (best, meeting) = (int.MaxValue, -1);
        foreach (var (rank, milliseconds) in behind.Settled)
        {
            if (ahead.MillisecondsTo(rank) is not int.MaxValue and var until && until + milliseconds < best) (best, meeting) = (until + milliseconds, rank);
        }
        if (meeting < 0) return null;
        var edges = new List<int>();
        var climb = new List<int> { meeting };
        while (ahead.CameFrom(climb[^1]) >= 0) climb.Add(ahead.CameFrom(climb[^1]));
        for (var i = climb.Count - 1; i > 0; i--) Unpack(climb[i], climb[i - 1], hierarchy.Up.Get(climb[i], climb[i - 1]).Via, edges);
        var last = meeting;
        for (; behind.CameFrom(last) is >= 0 and var next; last = next) Unpack(last, next, hierarchy.Down.Get(next, last).Via, edges);
        return new Found(best, edges, ~ahead.CameFrom(climb[^1]), ~behind.CameFrom(last));
    }

    private void Unpack(int tail, int head, int via, List<int> edges)
    {
        var stack = new Stack<(int Tail, int Head, int Via)>();
        stack.Push((tail, head, via));
        while (stack.TryPop(out var arc))
        {
            if (arc.Via < 0)
            {
                edges.Add(~arc.Via);
                continue;
            }
            stack.Push((arc.Via, arc.Head, hierarchy.Up.Get(arc.Via, arc.Head).Via));
            stack.Push((arc.Tail, arc.Via, hierarchy.Down.Get(arc.Via, arc.Tail).Via));
        }
    }
}
