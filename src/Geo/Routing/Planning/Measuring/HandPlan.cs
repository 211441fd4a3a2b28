namespace Geo.Routing.Planning.Measuring;

/// <summary>
/// Plans as a manager does by hand, to hold the search against: from the top of the list, day after day and crew after crew, an area around the
/// most valuable candidate left, driven from door to nearest door until the shift is over.
/// </summary>
public static class HandPlan
{
    private static readonly double[] ListFolds = [1, 1.25, 1.5, 2, 3, 4];

    /// <summary>How many more candidates an area holds than a crew could visit, so that the last hour finds something.</summary>
    private const double AreaFold = 1.5;

    private const double HopSeconds = 300;

    /// <param name="problem">Values, visit times, shifts and breaks count; windows, skills, groups and the other rules are not known to this plan.</param>
    /// <returns>For each shift its stops in order: the best of the plans with a list once to four times as long as the crews could visit.</returns>
    /// <remarks>Cost: list × shifts, and for each shift its visits × its area.</remarks>
    public static int[][] Make(PlanProblem problem)
    {
        var ranked = Enumerable.Range(0, problem.Stops.Count).OrderByDescending(stop => problem.Stops[stop].Value).ThenBy(stop => stop).ToList();
        if (ranked.Count == 0) return [.. problem.Shifts.Select(_ => Array.Empty<int>())];
        var meanSeconds = problem.Stops.Average(stop => stop.VisitSeconds) + HopSeconds;
        var visits = problem.Shifts.Sum(shift => shift.EndsSeconds - shift.BeginsSeconds) / meanSeconds;
        return ListFolds.Select(fold => Make(problem, [.. ranked.Take((int)Math.Ceiling(fold * visits))], meanSeconds)).MaxBy(routes => Value(problem, routes))!;
    }

    /// <summary>What the stops of all routes are worth together.</summary>
    public static double Value(PlanProblem problem, int[][] routes) => routes.Sum(route => route.Sum(stop => problem.Stops[stop].Value));

    private static int[][] Make(PlanProblem problem, List<int> list, double meanSeconds)
    {
        var left = new List<int>(list);
        var routes = new int[problem.Shifts.Count][];
        for (var shift = 0; shift < routes.Length; shift++)
        {
            var crew = problem.Shifts[shift];
            var areaSize = (int)Math.Ceiling(AreaFold * (crew.EndsSeconds - crew.BeginsSeconds) / meanSeconds);
            var area = left.Count == 0 ? [] : left.OrderBy(stop => problem.Travel.Seconds(left[0], stop)).ThenBy(stop => stop).Take(areaSize).ToList();
            routes[shift] = [.. NearestNext(problem, crew, area)];
            // A place that cannot be reached from this depot is struck off the list, so that it does not hold up the other crews.
            if (routes[shift].Length == 0 && left.Count > 0) left.RemoveAt(0);
            left.RemoveAll(routes[shift].ToHashSet().Contains);
        }
        return routes;
    }

    /// <summary>From door to nearest door; the break is taken at the last door from which it is not too late.</summary>
    private static List<int> NearestNext(PlanProblem problem, CrewShift crew, List<int> area)
    {
        var (route, now, at, hungry) = (new List<int>(), crew.BeginsSeconds, crew.StartPoint, crew.Lunch is not null);
        while (area.Count > 0)
        {
            var fitting = area.Where(stop => Visit(stop) is not null).ToList();
            if (fitting.Count == 0) break;
            var next = fitting.MinBy(stop => problem.Travel.Seconds(at, stop));
            (now, hungry) = Visit(next)!.Value;
            at = next;
            route.Add(next);
            area.Remove(next);
        }
        return route;

        (double EndsSeconds, bool IsHungry)? Visit(int stop)
        {
            var ends = now + problem.Travel.Seconds(at, stop) + problem.Stops[stop].VisitSeconds;
            var staysHungry = hungry;
            if (hungry && ends > crew.Lunch!.Value.LatestSeconds)
            {
                var eats = Math.Max(now, crew.Lunch.Value.EarliestSeconds);
                ends += eats + crew.Lunch.Value.DurationSeconds - now;
                staysHungry = false;
            }
            var fed = staysHungry ? Math.Max(ends, crew.Lunch!.Value.EarliestSeconds) + crew.Lunch.Value.DurationSeconds : ends;
            return fed + problem.Travel.Seconds(stop, crew.EndPoint) <= crew.EndsSeconds ? (ends, staysHungry) : null;
        }
    }
}
