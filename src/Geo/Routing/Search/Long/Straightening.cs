namespace Geo.Routing.Search.Long;

/// <summary>
/// Shortens linked routes by what small ruins cannot reach: turning a stretch of a route round (2-opt, Croes 1958) and exchanging the
/// tails of two routes of like crews (2-opt*, Potvin and Rousseau 1995), both only between near stops.
/// </summary>
internal sealed class Straightening<TTravel>(LinkedPlan<TTravel> plan, NearStops near) where TTravel : struct, ITravel
{
    private const double LeastGainSeconds = 1e-7;
    private const int NearestLookedAt = 12;

    private readonly bool symmetric = plan.Problem.Travel.IsSymmetric;
    private readonly int[] position = new int[plan.Problem.StopCount];
    private List<int>[] routes = [];
    private double[][] reached = [];

    /// <returns>Whether anything changed; the plan then holds its routes anew.</returns>
    public bool Run()
    {
        routes = [.. plan.Routes().Select(stops => stops.ToList())];
        reached = new double[routes.Length][];
        for (var route = 0; route < routes.Length; route++) Measure(route);
        var changed = false;
        for (var improves = true; improves;)
        {
            improves = false;
            for (var stop = 0; stop < plan.Problem.StopCount; stop++)
                if (plan.RouteOf[stop] >= 0) improves |= Improve(stop);
            changed |= improves;
        }
        if (changed) plan.Load([.. routes.Select(stops => stops.ToArray())]);
        return changed;
    }

    /// <summary>Route of each stop while the routes are lists; kept in the plan's own array, which is loaded anew at the end.</summary>
    private int RouteOf(int stop) => plan.RouteOf[stop];

    private bool Improve(int stop)
    {
        var looked = 0;
        foreach (var neighbour in near.Of(stop))
        {
            if (++looked > NearestLookedAt) return false;
            if (plan.RouteOf[neighbour] < 0) continue;
            if (RouteOf(stop) == RouteOf(neighbour) ? symmetric && Turn(stop, neighbour) : ExchangeTails(stop, neighbour)) return true;
        }
        return false;
    }

    /// <summary>Joins the two stops, and their successors, by turning round what lies between.</summary>
    private bool Turn(int one, int other)
    {
        var route = RouteOf(one);
        var (first, last) = position[one] < position[other] ? (position[one], position[other]) : (position[other], position[one]);
        var (a, b, c, d) = (At(route, first), At(route, first + 1), At(route, last), At(route, last + 1));
        if (b == c) return false;
        var gain = plan.Between(a, b) + plan.Between(c, d) - plan.Between(a, c) - plan.Between(b, d);
        if (gain > LeastGainSeconds)
        {
            routes[route].Reverse(first + 1, last - first);
            Measure(route);
            return true;
        }
        var (z, y) = (At(route, first - 1), At(route, last - 1));
        if (y == a) return false;
        gain = plan.Between(z, a) + plan.Between(y, c) - plan.Between(z, y) - plan.Between(a, c);
        if (gain <= LeastGainSeconds) return false;
        routes[route].Reverse(first, last - first);
        Measure(route);
        return true;
    }

    /// <summary>Lets each route go on where the other would, so that the neighbour follows the stop.</summary>
    private bool ExchangeTails(int stop, int neighbour)
    {
        var (one, other) = (RouteOf(stop), RouteOf(neighbour));
        if (plan.Problem.Crews[one] != plan.Problem.Crews[other]) return false;
        var (i, j) = (position[stop], position[neighbour]);
        var (next, before) = (At(one, i + 1), At(other, j - 1));
        var (joined, rejoined) = (plan.Between(stop, neighbour), plan.Between(before, next));
        var gain = plan.Between(stop, next) + plan.Between(before, neighbour) - joined - rejoined;
        if (gain <= LeastGainSeconds) return false;
        var oneSeconds = Leaves(one, i) + joined + (reached[other][^1] - reached[other][j]);
        var otherSeconds = Leaves(other, j - 1) + rejoined + (reached[one][^1] - Reaches(one, i + 1));
        var shift = plan.Problem.Crews[one].ShiftSeconds;
        if (oneSeconds > shift || otherSeconds > shift) return false;
        var tail = routes[one].GetRange(i + 1, routes[one].Count - i - 1);
        routes[one].RemoveRange(i + 1, routes[one].Count - i - 1);
        routes[one].AddRange(routes[other].GetRange(j, routes[other].Count - j));
        routes[other].RemoveRange(j, routes[other].Count - j);
        routes[other].AddRange(tail);
        Measure(one);
        Measure(other);
        return true;
    }

    private double Reaches(int route, int index) => reached[route][index];

    private double Leaves(int route, int index) => index < 0 ? 0 : reached[route][index] + plan.Problem.VisitSeconds[routes[route][index]];

    private int At(int route, int index) =>
        index < 0 ? plan.StartOf(route) : index >= routes[route].Count ? plan.EndOf(route) : routes[route][index];

    private void Measure(int route)
    {
        var stops = routes[route];
        var times = new double[stops.Count + 1];
        var (now, at) = (0.0, plan.StartOf(route));
        for (var i = 0; i < stops.Count; i++)
        {
            now += plan.Between(at, stops[i]);
            times[i] = now;
            now += plan.Problem.VisitSeconds[stops[i]];
            (position[stops[i]], plan.RouteOf[stops[i]]) = (i, route);
            at = stops[i];
        }
        times[^1] = now + plan.Between(at, plan.EndOf(route));
        reached[route] = times;
    }
}
