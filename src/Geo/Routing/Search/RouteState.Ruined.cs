namespace Geo.Routing.Search;

/// <summary>What routes were before the last ruin, so that what was known of them then can be carried over.</summary>
internal sealed partial class RouteState<TTravel>
{
    private readonly RuinedRoute[] ruined;
    private readonly long[] leftFrom;

    /// <summary>A route as it was before it lost stops.</summary>
    public sealed class RuinedRoute
    {
        public int[] Points = [];
        public double[] Legs = [];
        public int Count;

        /// <summary>Version of the route as it was.</summary>
        public long Version = -1;

        /// <summary>Version that the loss made of it.</summary>
        public long VersionAfter = -1;

        /// <summary>The legs that the loss made: points that now follow each other, and the seconds between.</summary>
        public List<(int After, int Before, double Seconds)> Gaps { get; } = [];

        public void Keep(RouteState<TTravel> state, int route)
        {
            Count = state.Count[route];
            if (Points.Length < Count) (Points, Legs) = (new int[2 * Count], new double[2 * Count]);
            Array.Copy(state.Points[route], Points, Count);
            Array.Copy(state.Legs[route], Legs, Count);
            Version = state.VersionOf(route);
            Gaps.Clear();
        }
    }

    /// <summary>The route before its last loss, or null when it has changed otherwise since, or not at all.</summary>
    public RuinedRoute? JustRuined(int route) => ruined[route].VersionAfter == version[route] ? ruined[route] : null;

    /// <summary>Whether a stop was in the route before the loss.</summary>
    public bool WasIn(int stop, RuinedRoute route) => leftFrom[stop] == route.Version;
}
