namespace Geo.Routing.Search;

/// <summary>
/// Makes a plan of two: crews take routes in turn from one parent and the other, of each the one with the most value left
/// after the stops already taken; the gaps are then filled. Only routes of crews with the same start, end and shift change hands.
/// </summary>
internal sealed class Crossing<TTravel>(RouteState<TTravel> state, Refill<TTravel> refill, RandomSource random)
    where TTravel : struct, ITravel
{
    private const double LeastFavour = 0.8;

    private readonly List<int> kept = [];
    private readonly bool[] taken = new bool[2 * state.CrewCount];

    public void Cross(RouteSnapshot one, RouteSnapshot other)
    {
        for (var route = 0; route < state.CrewCount; route++) state.Empty(route);
        Array.Clear(taken);
        var first = random.NextBelow(state.CrewCount);
        var side = random.NextBelow(2);
        for (var n = 0; n < state.CrewCount; n++, side = 1 - side)
        {
            var parent = side == 0 ? one : other;
            var crew = (first + n) % state.CrewCount;
            var route = Pick(parent, side, crew, anyOfThem: n == 0);
            taken[side * state.CrewCount + route] = true;
            kept.Clear();
            foreach (var stop in parent.Stops(route))
                if (state.RouteOf[stop] < 0) kept.Add(stop);
            state.Replace(crew, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept));
        }
        refill.Everything();
    }

    /// <summary>Makes a plan of routes that have no stop in common, and fills its gaps.</summary>
    public void Load(int[][] routes)
    {
        for (var route = 0; route < state.CrewCount; route++) state.Empty(route);
        for (var route = 0; route < state.CrewCount; route++) state.Replace(route, routes[route]);
        refill.Everything();
    }

    private int Pick(RouteSnapshot parent, int side, int crew, bool anyOfThem)
    {
        var (pick, pickValue) = (crew, -1.0);
        for (var route = 0; route < state.CrewCount; route++)
        {
            if (taken[side * state.CrewCount + route] || state.Problem.Crews[route] != state.Problem.Crews[crew]) continue;
            var favour = anyOfThem ? random.NextShare() : LeastFavour + (1 - LeastFavour) * random.NextShare();
            var value = favour * ValueLeft(parent.Stops(route));
            if (value > pickValue) (pick, pickValue) = (route, value);
        }
        return pick;
    }

    private double ValueLeft(ReadOnlySpan<int> stops)
    {
        var value = 0.0;
        foreach (var stop in stops)
            if (state.RouteOf[stop] < 0) value += state.Problem.Values[stop];
        return value;
    }
}
