namespace Geo.Routing.Search;

/// <summary>
/// Fills routes with absent stops: the stop with the most value for the seconds it adds goes first, at its cheapest place,
/// until nothing fits. Seconds are those of travel, waiting and the visit itself.
/// </summary>
internal sealed class Insertion<TTravel> : IInsertion where TTravel : struct, ITravel
{
    private const double LeastCostSeconds = 1e-6;

    private readonly RouteState<TTravel> state;
    private readonly NearStops near;
    private readonly RouteSet changed;
    private readonly bool scansWholeRoutes;
    private readonly bool symmetric;
    private readonly int[] stops;
    private readonly double[] weight;
    private readonly Place[] best;
    private int count;

    private record struct Place(double Cost, int Route, int Index);

    public Insertion(RouteState<TTravel> state, NearStops near, RouteSet changed)
    {
        this.state = state;
        this.near = near;
        this.changed = changed;
        scansWholeRoutes = state.Problem.StopCount <= NearStops.SmallProblem;
        symmetric = state.Problem.Travel.IsSymmetric;
        stops = new int[state.Problem.StopCount];
        weight = new double[state.Problem.StopCount];
        best = new Place[state.Problem.StopCount];
    }

    /// <summary>Forgets the candidates of the last round.</summary>
    public void Clear() => count = 0;

    /// <summary>Offers an absent stop; a higher weight puts it earlier in the queue at the same cost.</summary>
    public void Offer(int stop, double stopWeight)
    {
        stops[count] = stop;
        weight[count++] = stopWeight;
    }

    /// <summary>Inserts offered stops until none fits any more.</summary>
    public void Run()
    {
        for (var c = 0; c < count;)
        {
            best[c] = FindPlace(stops[c]);
            if (best[c].Route >= 0) c++;
            else Drop(c);
        }
        while (count > 0)
        {
            var pick = 0;
            var pickScore = double.NegativeInfinity;
            for (var c = 0; c < count; c++)
            {
                var score = weight[c] / Math.Max(best[c].Cost, LeastCostSeconds);
                if (score <= pickScore) continue;
                pickScore = score;
                pick = c;
            }
            var (stop, place) = (stops[pick], best[pick]);
            Drop(pick);
            state.Insert(stop, place.Route, place.Index);
            changed.Add(place.Route);
            if (count > 0) Refresh(place.Route, place.Index);
        }
    }

    private void Drop(int candidate)
    {
        count--;
        stops[candidate] = stops[count];
        weight[candidate] = weight[count];
        best[candidate] = best[count];
    }

    /// <summary>Brings every candidate's place up to date after an insertion at <paramref name="index"/> of a route.</summary>
    private void Refresh(int route, int index)
    {
        var slack = state.Slack(route);
        for (var c = 0; c < count;)
        {
            var place = best[c];
            if (place.Route == route)
            {
                if (state.HasWindows || place.Index == index || place.Cost > slack) place = FindPlace(stops[c]);
                else if (place.Index > index) place.Index++;
            }
            if (place.Route < 0)
            {
                Drop(c);
                continue;
            }
            if (!state.HasWindows)
            {
                Consider(stops[c], route, index, slack, ref place);
                Consider(stops[c], route, index + 1, slack, ref place);
            }
            else if (place.Route != route) ScanWindows(stops[c], route, index, index + 1, ref place);
            best[c++] = place;
        }
    }

    private Place FindPlace(int stop)
    {
        var place = new Place(double.PositiveInfinity, -1, 0);
        if (!scansWholeRoutes) FindPlaceNear(stop, ref place);
        else if (state.HasWindows)
            for (var route = 0; route < state.CrewCount; route++) ScanWindows(stop, route, 1, state.Count[route] - 1, ref place);
        else
            for (var route = 0; route < state.CrewCount; route++) Scan(stop, route, ref place);
        return place;
    }

    private void FindPlaceNear(int stop, ref Place place)
    {
        foreach (var neighbour in near.Of(stop))
        {
            var route = state.RouteOf[neighbour];
            if (route < 0) continue;
            var index = state.IndexOf[neighbour];
            if (state.HasWindows) ScanWindows(stop, route, index, index + 1, ref place);
            else
            {
                var slack = state.Slack(route);
                Consider(stop, route, index, slack, ref place);
                Consider(stop, route, index + 1, slack, ref place);
            }
        }
        for (var route = 0; route < state.CrewCount; route++)
        {
            if (state.Count[route] > 2) continue;
            if (state.HasWindows) ScanWindows(stop, route, 1, 1, ref place);
            else Consider(stop, route, 1, state.Slack(route), ref place);
        }
    }

    private void Scan(int stop, int route, ref Place place)
    {
        var points = state.Points[route];
        var legs = state.Legs[route];
        var end = state.Count[route];
        var visit = state.Problem.VisitSeconds[stop];
        var limit = Math.Min(state.Slack(route), place.Cost) - visit;
        var into = state.Travel.Seconds(points[0], stop);
        for (var i = 1; i < end; i++)
        {
            var outOf = state.Travel.Seconds(stop, points[i]);
            var added = into + outOf - legs[i];
            if (added < limit)
            {
                limit = added;
                place = new Place(added + visit, route, i);
            }
            into = symmetric ? outOf : state.Travel.Seconds(points[i], stop);
        }
    }

    private void Consider(int stop, int route, int index, double slack, ref Place place)
    {
        var points = state.Points[route];
        var cost = state.Travel.Seconds(points[index - 1], stop) + state.Travel.Seconds(stop, points[index])
            - state.Legs[route][index] + state.Problem.VisitSeconds[stop];
        if (cost < place.Cost && cost <= slack) place = new Place(cost, route, index);
    }

    private void ScanWindows(int stop, int route, int first, int last, ref Place place)
    {
        var (points, legs) = (state.Points[route], state.Legs[route]);
        var (begins, latest) = (state.Begins(route), state.Latest(route));
        var window = state.Problem.Windows![stop];
        var closes = window.ClosesSeconds + OrienteeringProblem.ToleranceSeconds;
        for (var i = first; i <= last; i++)
        {
            var leaves = begins[i - 1] + state.VisitSecondsAt(points[i - 1]);
            if (leaves > closes) return;
            var begin = Math.Max(leaves + state.Travel.Seconds(points[i - 1], stop), window.OpensSeconds);
            if (begin > closes) continue;
            var reaches = begin + state.Problem.VisitSeconds[stop] + state.Travel.Seconds(stop, points[i]);
            if (reaches > latest[i]) continue;
            var cost = reaches - leaves - legs[i];
            if (cost < place.Cost) place = new Place(cost, route, i);
        }
    }
}
