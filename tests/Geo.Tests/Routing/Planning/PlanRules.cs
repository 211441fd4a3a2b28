using Geo.Routing.Planning;

namespace Geo.Tests.Routing.Planning;

/// <summary>The rules of a period's plan, written from their definitions and sharing no code with the search.</summary>
internal static class PlanRules
{
    private const double Allowance = 1e-6;

    public static bool CanGoTogether(CrewShift one, CrewShift other) =>
        one.DayNo == other.DayNo && one.StartPoint == other.StartPoint && one.EndPoint == other.EndPoint && one.Lunch == other.Lunch
        && one.BeginsSeconds <= other.EndsSeconds && other.BeginsSeconds <= one.EndsSeconds;

    /// <returns>A sentence about a rule that the routes break, or null.</returns>
    public static string? FirstBroken(PlanProblem problem, IReadOnlyList<IReadOnlyList<int>> routes, IReadOnlyList<int> leadOf)
    {
        foreach (var group in problem.ExclusiveGroups)
            if (routes.Sum(route => route.Count(group.Contains)) > 1) return "two stops of an exclusive group";
        foreach (var building in routes.SelectMany(route => route).Select(stop => problem.Stops[stop].BuildingNo).OfType<int>().Distinct())
            if (Entries(problem, routes, building) > 1) return $"building {building} is entered twice";
        for (var shift = 0; shift < routes.Count; shift++)
        {
            if (leadOf[shift] >= 0 && routes[shift].Count > 0) return "a companion visits on its own";
            var companion = leadOf.ToList().IndexOf(shift);
            var crew = companion < 0 ? problem.Shifts[shift] : Together(problem.Shifts[shift], problem.Shifts[companion]);
            foreach (var stop in routes[shift])
            {
                if ((problem.Stops[stop].Needs & ~crew.Skills) != 0) return $"stop {stop} needs a skill the crew lacks";
                if (problem.Stops[stop].NeedsTwoCrews && companion < 0) return $"stop {stop} needs two crews";
            }
            if (routes[shift].Count > 0 && !IsOnTime(problem, crew, routes[shift])) return $"shift {shift} is not on time";
        }
        return null;
    }

    /// <summary>What each visited stop brings with word of mouth, in no order.</summary>
    public static IEnumerable<double> Values(PlanProblem problem, IReadOnlyList<IReadOnlyList<int>> routes)
    {
        var dayOf = routes.SelectMany((route, shift) => route.Select(stop => (stop, problem.Shifts[shift].DayNo))).ToDictionary();
        foreach (var (stop, day) in dayOf)
        {
            var warnings = problem.WordOfMouth?.Neighbours[stop].Count(near =>
                dayOf.TryGetValue(near, out var earlier) && earlier < day && day - earlier <= problem.WordOfMouth.MemoryDays) ?? 0;
            yield return problem.Stops[stop].Value * (problem.WordOfMouth is { } word ? Math.Max(word.LeastShare, 1 - word.LostShare * warnings) : 1);
        }
    }

    public static double Penalty(PlanProblem problem, IReadOnlyList<IReadOnlyList<int>> routes) => problem.HandedOut is not { } plan
        ? 0
        : plan.ChangePenalty * plan.StopsOfShift.Select((stops, shift) => stops.Count(stop => !routes[shift].Contains(stop))).Sum();

    private static int Entries(PlanProblem problem, IReadOnlyList<IReadOnlyList<int>> routes, int building)
    {
        var entries = 0;
        foreach (var route in routes)
            for (var i = 0; i < route.Count; i++)
                if (problem.Stops[route[i]].BuildingNo == building && (i == 0 || problem.Stops[route[i - 1]].BuildingNo != building)) entries++;
        return entries;
    }

    private static CrewShift Together(CrewShift one, CrewShift other) => one with
    {
        BeginsSeconds = Math.Max(one.BeginsSeconds, other.BeginsSeconds),
        EndsSeconds = Math.Min(one.EndsSeconds, other.EndsSeconds),
        Skills = one.Skills | other.Skills,
    };

    /// <summary>Whether the stops can be visited in this order with the break after some visit, or none when back in time for it.</summary>
    private static bool IsOnTime(PlanProblem problem, CrewShift crew, IReadOnlyList<int> route) =>
        Enumerable.Range(-1, route.Count + 2).Any(breakAfter => IsOnTime(problem, crew, route, breakAfter));

    private static bool IsOnTime(PlanProblem problem, CrewShift crew, IReadOnlyList<int> route, int breakAfter)
    {
        var (now, at) = (crew.BeginsSeconds, crew.StartPoint);
        for (var i = 0; i <= route.Count; i++)
        {
            if (breakAfter == i)
            {
                if (crew.Lunch is not { } lunch) return false;
                now = Math.Max(now, lunch.EarliestSeconds);
                if (now > lunch.LatestSeconds + Allowance) return false;
                now += lunch.DurationSeconds;
            }
            if (i == route.Count) break;
            now += problem.Travel.Seconds(at, route[i]);
            at = route[i];
            if (Begin(problem, crew.DayNo, at, now) is not { } begins) return false;
            now = begins + problem.Stops[at].VisitSeconds;
        }
        now += problem.Travel.Seconds(at, crew.EndPoint);
        return now <= crew.EndsSeconds + Allowance && (breakAfter >= 0 || crew.Lunch is not { } missed || now <= missed.LatestSeconds + Allowance);
    }

    private static double? Begin(PlanProblem problem, int day, int stop, double arrives)
    {
        var (opens, closes) = (double.NegativeInfinity, double.PositiveInfinity);
        if (problem.Stops[stop].Windows is { } windows)
        {
            if (!windows.Any(window => window.DayNo == day)) return null;
            (_, opens, closes) = windows.First(window => window.DayNo == day);
        }
        var begins = Math.Max(arrives, opens);
        if (problem.Stops[stop].OnlyByDaylight)
        {
            begins = Math.Max(begins, problem.DaylightOfDay[day].SunriseSeconds);
            if (begins + problem.Stops[stop].VisitSeconds > problem.DaylightOfDay[day].SunsetSeconds + Allowance) return null;
        }
        return begins <= closes + Allowance ? begins : null;
    }
}
