namespace Geo.Routing.Search.Long;

/// <summary>
/// Fills linked routes with absent stops, the most value for the seconds it adds first. Places are looked for beside near stops only,
/// and those that the triangle inequality rules out are not measured.
/// </summary>
internal sealed class LongInsertion<TTravel>(LinkedPlan<TTravel> plan, NearStops near) where TTravel : struct, ITravel
{
    private const double LeastCostSeconds = 1e-6;

    private readonly int[] stops = new int[plan.Problem.StopCount];
    private readonly double[] weight = new double[plan.Problem.StopCount];
    private readonly Place[] best = new Place[plan.Problem.StopCount];
    private int count;

    private record struct Place(double Cost, int After, int Before);

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
            if (Find(c)) c++;
        while (count > 0)
        {
            var pick = Pick();
            var (stop, place) = (stops[pick], best[pick]);
            if (plan.Next[place.After] != place.Before || place.Cost > plan.Slack(plan.RouteOf[place.After]))
            {
                Find(pick);
                continue;
            }
            Drop(pick);
            plan.Insert(stop, place.After);
            for (var c = 0; c < count; c++) ConsiderBeside(stop, c);
        }
    }

    private int Pick()
    {
        var pick = 0;
        var pickScore = double.NegativeInfinity;
        for (var c = 0; c < count; c++)
        {
            var score = weight[c] / best[c].Cost;
            if (score <= pickScore) continue;
            pickScore = score;
            pick = c;
        }
        return pick;
    }

    private void Drop(int candidate)
    {
        count--;
        stops[candidate] = stops[count];
        weight[candidate] = weight[count];
        best[candidate] = best[count];
    }

    /// <summary>Finds a candidate's place, or drops it.</summary>
    private bool Find(int candidate)
    {
        var stop = stops[candidate];
        var place = new Place(double.PositiveInfinity, -1, -1);
        foreach (var neighbour in near.Of(stop))
            if (plan.RouteOf[neighbour] >= 0) ConsiderBeside(neighbour, stop, ref place);
        for (var route = 0; route < plan.CrewCount; route++)
        {
            var start = plan.StartOf(route);
            Consider(stop, start, plan.Between(start, stop), ref place);
            var last = plan.Previous[plan.EndOf(route)];
            if (last != start) Consider(stop, last, plan.Between(last, stop), ref place);
        }
        best[candidate] = place;
        if (place.After >= 0) return true;
        Drop(candidate);
        return false;
    }

    private void ConsiderBeside(int neighbour, int candidate)
    {
        var place = best[candidate];
        ConsiderBeside(neighbour, stops[candidate], ref place);
        best[candidate] = place;
    }

    /// <summary>The places before and behind a stop of a route.</summary>
    private void ConsiderBeside(int neighbour, int stop, ref Place place)
    {
        var before = plan.Next[neighbour];
        var (legIn, legOut) = (plan.Leg[neighbour], plan.Leg[before]);
        var limit = place.Cost - plan.Problem.VisitSeconds[stop];
        // Over a stop at distance d a leg of length l grows by at least 2(d - l).
        var away = plan.Between(neighbour, stop);
        if (2 * (away - legOut) < limit) Consider(stop, neighbour, away, ref place);
        if (2 * (away - legIn) < limit) Consider(stop, plan.Previous[neighbour], ref place);
    }

    private void Consider(int stop, int after, double into, ref Place place)
    {
        var before = plan.Next[after];
        var cost = Math.Max(LeastCostSeconds, into + plan.Between(stop, before) - plan.Leg[before] + plan.Problem.VisitSeconds[stop]);
        if (cost < place.Cost && cost <= plan.Slack(plan.RouteOf[after])) place = new Place(cost, after, before);
    }

    private void Consider(int stop, int after, ref Place place) => Consider(stop, after, plan.Between(after, stop), ref place);
}
