namespace Geo.Routing.Search;

/// <summary>
/// Fills routes with absent stops in problems with windows that are small enough to look at every place: the stop with the most value for
/// the seconds it adds goes first, at its cheapest place, until nothing fits. Seconds are those of travel, waiting and the visit itself.
/// </summary>
/// <remarks>The cheapest place of each stop in each route is remembered with the version of the route it was found in.</remarks>
internal sealed class WindowInsertion<TTravel> : IInsertion where TTravel : struct, ITravel
{
    private const double LeastCostSeconds = 1e-6;

    private readonly RouteState<TTravel> state;
    private readonly RouteSet changed;
    private readonly int crews;

    // By stop and route: the cheapest place in the version of the route that was last looked at whole.
    private readonly Place[] known;
    private readonly long[] knownVersion;

    // By slot and route; a slot is one offered stop.
    private readonly Place[] places;
    private readonly int[] stops;
    private readonly double[] weight;
    private readonly int[] bestRoute;
    private readonly double[] bestCost;
    private readonly int[] active;
    private int count;

    /// <summary>Behind a point of a route.</summary>
    private record struct Place(double Cost, int After);

    public WindowInsertion(RouteState<TTravel> state, RouteSet changed)
    {
        (this.state, this.changed) = (state, changed);
        crews = state.CrewCount;
        var stopCount = state.Problem.StopCount;
        known = new Place[stopCount * crews];
        knownVersion = new long[stopCount * crews];
        Array.Fill(knownVersion, -1);
        places = new Place[stopCount * crews];
        (stops, weight, bestRoute, bestCost, active) =
            (new int[stopCount], new double[stopCount], new int[stopCount], new double[stopCount], new int[stopCount]);
    }

    public void Clear() => count = 0;

    public void Offer(int stop, double stopWeight)
    {
        stops[count] = stop;
        weight[count++] = stopWeight;
    }

    public void Run()
    {
        var open = 0;
        for (var slot = 0; slot < count; slot++)
        {
            for (var route = 0; route < crews; route++) places[slot * crews + route] = First(stops[slot], route);
            if (Choose(slot)) active[open++] = slot;
        }
        while (open > 0)
        {
            var (pick, pickScore) = (0, double.NegativeInfinity);
            for (var i = 0; i < open; i++)
            {
                var score = weight[active[i]] / bestCost[active[i]];
                if (score <= pickScore) continue;
                (pick, pickScore) = (i, score);
            }
            var slot = active[pick];
            active[pick] = active[--open];
            open = Insert(slot, open);
        }
        count = 0;
    }

    /// <summary>Inserts a slot's stop and brings the other slots up to date.</summary>
    /// <returns>How many slots still have a place.</returns>
    private int Insert(int slot, int open)
    {
        var (stop, route) = (stops[slot], bestRoute[slot]);
        var place = places[slot * crews + route];
        var index = state.IndexBehind(place.After);
        state.Insert(stop, route, index);
        changed.Add(route);
        var kept = 0;
        for (var i = 0; i < open; i++)
        {
            var other = active[i];
            ref var its = ref places[other * crews + route];
            its = Scan(stops[other], route);
            // Another route's place stays the cheapest unless this one's became cheaper.
            if ((bestRoute[other] != route && its.Cost >= bestCost[other]) || Choose(other)) active[kept++] = other;
        }
        return kept;
    }

    /// <summary>The cheapest place of all routes that have the time.</summary>
    private bool Choose(int slot)
    {
        var (best, cost) = (-1, double.PositiveInfinity);
        for (var route = 0; route < crews; route++)
        {
            var its = places[slot * crews + route].Cost;
            if (its >= cost) continue;
            (best, cost) = (route, its);
        }
        bestRoute[slot] = best;
        bestCost[slot] = Math.Max(cost, LeastCostSeconds);
        return best >= 0;
    }

    /// <summary>The cheapest place in a route as the round begins.</summary>
    private Place First(int stop, int route)
    {
        var at = stop * crews + route;
        if (knownVersion[at] == state.VersionOf(route)) return known[at];
        (known[at], knownVersion[at]) = (Scan(stop, route), state.VersionOf(route));
        return known[at];
    }

    private Place Scan(int stop, int route)
    {
        var place = new Place(double.PositiveInfinity, -1);
        var (points, legs) = (state.Points[route], state.Legs[route]);
        var (begins, latest) = (state.Begins(route), state.Latest(route));
        var window = state.Problem.Windows![stop];
        var closes = window.ClosesSeconds + OrienteeringProblem.ToleranceSeconds;
        for (var i = 1; i < state.Count[route]; i++)
        {
            var leaves = begins[i - 1] + state.VisitSecondsAt(points[i - 1]);
            if (leaves > closes) break;
            var begin = Math.Max(leaves + state.Travel.Seconds(points[i - 1], stop), window.OpensSeconds);
            if (begin > closes) continue;
            var reaches = begin + state.Problem.VisitSeconds[stop] + state.Travel.Seconds(stop, points[i]);
            if (reaches > latest[i]) continue;
            var cost = reaches - leaves - legs[i];
            if (cost < place.Cost) place = new Place(cost, points[i - 1]);
        }
        return place;
    }
}
