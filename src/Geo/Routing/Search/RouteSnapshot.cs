namespace Geo.Routing.Search;

/// <summary>Copies of routes to come back to.</summary>
internal sealed class RouteSnapshot(int crewCount)
{
    private readonly int[][] stops = Enumerable.Range(0, crewCount).Select(_ => new int[16]).ToArray();
    private readonly int[] count = new int[crewCount];
    private readonly long[] version = new long[crewCount];

    public PlanScore Score { get; private set; }

    public ReadOnlySpan<int> Stops(int route) => stops[route].AsSpan(0, count[route]);

    /// <summary>The route's number in <see cref="RouteState{TTravel}.VersionOf"/>.</summary>
    public long VersionOf(int route) => version[route];

    /// <summary>Whether these routes hold the same stops in the same order.</summary>
    public bool Equals<TTravel>(RouteState<TTravel> state, List<int> routes) where TTravel : struct, ITravel
    {
        foreach (var route in routes)
            if (!Stops(route).SequenceEqual(state.Stops(route))) return false;
        return true;
    }

    public void Keep<TTravel>(RouteState<TTravel> state) where TTravel : struct, ITravel
    {
        for (var route = 0; route < crewCount; route++) Copy(state, route);
        Score = state.Score;
    }

    /// <summary>Keeps only the routes that changed since the last time.</summary>
    public void Keep<TTravel>(RouteState<TTravel> state, List<int> changedRoutes) where TTravel : struct, ITravel
    {
        foreach (var route in changedRoutes) Copy(state, route);
        Score = state.Score;
    }

    private void Copy<TTravel>(RouteState<TTravel> state, int route) where TTravel : struct, ITravel
    {
        var source = state.Stops(route);
        if (stops[route].Length < source.Length) stops[route] = new int[source.Length * 2];
        source.CopyTo(stops[route]);
        count[route] = source.Length;
        version[route] = state.VersionOf(route);
    }
}
