using Geo.Roads.Snapping;

namespace Geo.Roads.Hierarchy;

/// <summary>A place in the middle of an edge, as searches need it.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Out">Where one gets to from it.</param>
/// <param name="OutEdges">The directed edge of each of <paramref name="Out"/>.</param>
/// <param name="In">From where one gets to it: every state from which its edge may be entered.</param>
/// <param name="InEdges">The directed edge of each of <paramref name="In"/>.</param>
internal sealed record Anchor(SnappedPoint Place, Seed[] Out, int[] OutEdges, Seed[] In, int[] InEdges)
{
    public static Anchor At(TurnGraph graph, SnappedPoint place)
    {
        var (outSeeds, outEdges, inSeeds, inEdges) = (new List<Seed>(2), new List<int>(2), new List<Seed>(2), new List<int>(2));
        for (var directed = 2 * place.Edge; directed <= 2 * place.Edge + 1; directed++)
        {
            var along = graph.ArcsAlong(directed);
            if (along.IsEmpty) continue;
            // Who starts in the middle of an edge has begun no restriction: the first arc is the one from the plain state.
            var plain = graph.Arcs[along[0]];
            outSeeds.Add(new Seed(plain.Head, plain.Milliseconds - Passed(plain.Milliseconds, directed, place.Share)));
            outEdges.Add(directed);
            foreach (var arc in along)
            {
                inSeeds.Add(new Seed(graph.Arcs[arc].Tail, Passed(plain.Milliseconds, directed, place.Share)));
                inEdges.Add(directed);
            }
        }
        return new Anchor(place, [.. outSeeds], [.. outEdges], [.. inSeeds], [.. inEdges]);
    }

    /// <summary>The time to another place on the same edge without leaving it; greatest where that does not go [ms].</summary>
    public int MillisecondsAlongTo(Anchor to, TurnGraph graph)
    {
        if (Place.Edge != to.Place.Edge) return int.MaxValue;
        var best = int.MaxValue;
        foreach (var directed in OutEdges)
        {
            var whole = graph.Arcs[graph.ArcsAlong(directed)[0]].Milliseconds;
            var between = Passed(whole, directed, to.Place.Share) - Passed(whole, directed, Place.Share);
            var isAhead = (directed & 1) == 0 ? to.Place.Share >= Place.Share : to.Place.Share <= Place.Share;
            if (isAhead) best = Math.Min(best, between);
        }
        return best;
    }

    private static int Passed(int milliseconds, int directed, double share) =>
        (int)Math.Round(milliseconds * ((directed & 1) == 0 ? share : 1 - share));
}
