namespace Geo.Routing.Planning.Explanation;

/// <summary>What more work would bring: the plan's value with another crew or longer shifts, each search begun from the plan at hand.</summary>
public static class ValueCurve
{
    /// <summary>The value with each number of additional crews; entry 0 is the plan's own, and no entry is below the one before.</summary>
    /// <param name="plan">A plan of this problem.</param>
    /// <param name="mostCrews">Crews to add, one after the other; each works the shifts of the problem's first crew.</param>
    /// <param name="limits">For each search.</param>
    public static IReadOnlyList<double> MoreCrews(
        PlanProblem problem, PeriodPlan plan, int mostCrews, Func<SolveLimits> limits, int seed, CancellationToken ct = default) =>
        Grow(problem, plan, mostCrews, WithOneMoreCrew, limits, seed, ct);

    /// <summary>The value with all shifts longer by each number of steps; entry 0 is the plan's own, and no entry is below the one before.</summary>
    /// <param name="stepSeconds">Added to each shift's end at each step [s].</param>
    public static IReadOnlyList<double> LongerShifts(
        PlanProblem problem, PeriodPlan plan, int steps, double stepSeconds, Func<SolveLimits> limits, int seed, CancellationToken ct = default) =>
        Grow(problem, plan, steps, grown => grown with
        {
            Shifts = [.. grown.Shifts.Select(shift => shift with { EndsSeconds = shift.EndsSeconds + stepSeconds })],
        }, limits, seed, ct);

    private static List<double> Grow(
        PlanProblem problem, PeriodPlan plan, int steps, Func<PlanProblem, PlanProblem> grow, Func<SolveLimits> limits, int seed, CancellationToken ct)
    {
        var values = new List<double> { plan.Value };
        for (var step = 0; step < steps && !ct.IsCancellationRequested; step++)
        {
            problem = grow(problem);
            int[][] routes = [.. problem.Shifts.Select((_, shift) =>
                shift < plan.Shifts.Count ? plan.Shifts[shift].Visits.Select(visit => visit.Stop).ToArray() : [])];
            plan = PeriodPlanner.Solve(problem with { HandedOut = new HandedOutPlan(routes, 0) }, limits(), seed, ct);
            values.Add(Math.Max(values[^1], plan.Value));
        }
        return values;
    }

    private static PlanProblem WithOneMoreCrew(PlanProblem problem)
    {
        if (problem.Shifts.Count == 0) return problem;
        var (like, next) = (problem.Shifts[0].CrewNo, problem.Shifts.Max(shift => shift.CrewNo) + 1);
        return problem with
        {
            Shifts = [.. problem.Shifts, .. problem.Shifts.Where(shift => shift.CrewNo == like).Select(shift => shift with { CrewNo = next })],
        };
    }
}
