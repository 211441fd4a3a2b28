namespace Geo.Routing.Search;

/// <summary>
/// Takes stops out of routes so that the refill can try something else, in one of four patterns: strings of neighbouring routes
/// (after Christiaens and Vanden Berghe 2020), one long segment, single stops anywhere, or a neighbourhood.
/// </summary>
internal sealed class Ruin<TTravel>(
    RouteState<TTravel> state, NearStops near, RouteSet changed, RandomSource random, SearchSettings settings) where TTravel : struct, ITravel
{
    private const int MostStrings = 3;
    private const double NeighbourLeavesShare = 0.8;

    private readonly bool[] leaves = new bool[state.Problem.StopCount];

    /// <summary>The stops taken out in the last round.</summary>
    public List<int> Removed { get; } = [];

    public void Run()
    {
        foreach (var stop in Removed) leaves[stop] = false;
        Removed.Clear();
        var pattern = random.NextShare();
        if (pattern < 0.5) TakeStrings();
        else if (pattern < 0.7) TakeSegment();
        else if (pattern < 0.85) TakeScattered();
        else TakeNeighbourhood();
        foreach (var route in changed.Members) state.RemoveMarked(route, leaves);
    }

    private void TakeStrings()
    {
        var seed = random.NextBelow(state.Problem.StopCount);
        var wanted = 1 + random.NextBelow(MostStrings);
        if (state.RouteOf[seed] >= 0) TakeStringAround(seed);
        foreach (var stop in near.Of(seed))
        {
            if (changed.Members.Count >= wanted) break;
            if (state.RouteOf[stop] is >= 0 and var route && !changed.Contains(route)) TakeStringAround(stop);
        }
    }

    private void TakeStringAround(int stop)
    {
        var route = state.RouteOf[stop];
        var stops = state.Count[route] - 2;
        var length = 1 + random.NextBelow(Math.Min(stops, settings.LongestString));
        var first = Math.Clamp(state.IndexOf[stop] - random.NextBelow(length), 1, stops - length + 1);
        TakeRange(route, first, length);
    }

    private void TakeSegment()
    {
        var route = random.NextBelow(state.CrewCount);
        var stops = state.Count[route] - 2;
        if (stops == 0) return;
        var length = 1 + random.NextBelow(Math.Min(stops, 2 * settings.LongestString));
        TakeRange(route, 1 + random.NextBelow(stops - length + 1), length);
    }

    private void TakeScattered()
    {
        var wanted = 1 + random.NextBelow(settings.LongestString);
        for (var draw = 0; draw < wanted; draw++)
        {
            var route = random.NextBelow(state.CrewCount);
            if (state.Count[route] > 2) Take(state.Points[route][1 + random.NextBelow(state.Count[route] - 2)]);
        }
    }

    private void TakeNeighbourhood()
    {
        var seed = random.NextBelow(state.Problem.StopCount);
        var wanted = 1 + random.NextBelow(3 * settings.LongestString / 2);
        if (state.RouteOf[seed] >= 0) Take(seed);
        foreach (var stop in near.Of(seed))
        {
            if (Removed.Count >= wanted) break;
            if (state.RouteOf[stop] >= 0 && random.NextShare() < NeighbourLeavesShare) Take(stop);
        }
    }

    private void TakeRange(int route, int first, int length)
    {
        for (var i = first; i < first + length; i++) Take(state.Points[route][i]);
    }

    private void Take(int stop)
    {
        if (leaves[stop]) return;
        leaves[stop] = true;
        Removed.Add(stop);
        changed.Add(state.RouteOf[stop]);
    }
}
