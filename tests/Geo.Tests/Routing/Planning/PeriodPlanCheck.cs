using Geo.Routing.Planning;

namespace Geo.Tests.Routing.Planning;

/// <summary>Checks a plan against its problem: every rule, and that its times are those of its own stops.</summary>
internal static class PeriodPlanCheck
{
    private const double Allowance = 1e-6;

    public static void IsFeasible(PlanProblem problem, PeriodPlan plan)
    {
        Assert.Equal(problem.Shifts, plan.Shifts.Select(shift => shift.Shift));
        var routes = Routes(plan);
        var stops = routes.SelectMany(route => route).ToList();
        Assert.Equal(stops.Count, stops.Distinct().Count());
        Assert.Null(PlanRules.FirstBroken(problem, routes, LeadOf(plan)));
        Assert.Equal(PlanRules.Values(problem, routes).Sum(), plan.Value, 1e-6);
        Assert.Equal(problem.Stops.Select((stop, i) => (stop, i)).Where(each => each.stop.IsMandatory).Select(each => each.i).Except(stops), plan.MissedMandatory);
        foreach (var shift in plan.Shifts) TimesAddUp(problem, shift);
    }

    public static IReadOnlyList<IReadOnlyList<int>> Routes(PeriodPlan plan) =>
        [.. plan.Shifts.Select(shift => (IReadOnlyList<int>)[.. shift.Visits.Select(visit => visit.Stop)])];

    public static int[] LeadOf(PeriodPlan plan) => [.. plan.Shifts.Select(shift => shift.LeadShift ?? -1)];

    private static void TimesAddUp(PlanProblem problem, PlannedShift shift)
    {
        if (shift.Visits.Count == 0)
        {
            Assert.Equal(0, shift.TravelSeconds);
            Assert.Null(shift.Lunch);
            return;
        }
        Assert.True(shift.LeavesSeconds >= shift.Shift.BeginsSeconds - Allowance);
        Assert.True(shift.ReturnsSeconds <= shift.Shift.EndsSeconds + Allowance);
        var (now, at, travels, waits) = (shift.LeavesSeconds, shift.Shift.StartPoint, 0.0, 0.0);
        for (var i = 0; i < shift.Visits.Count; i++)
        {
            var visit = shift.Visits[i];
            if (i > 0 && shift.Lunch is { } lunch && lunch.AfterVisits == i) now = lunch.EndsSeconds;
            Assert.Equal(problem.Travel.Seconds(at, visit.Stop), visit.TravelSeconds, Allowance);
            Assert.Equal(now + visit.TravelSeconds, visit.ArrivesSeconds, Allowance);
            Assert.True(visit.BeginsSeconds >= visit.ArrivesSeconds - Allowance);
            Assert.Equal(visit.BeginsSeconds + problem.Stops[visit.Stop].VisitSeconds, visit.EndsSeconds, Allowance);
            travels += visit.TravelSeconds;
            waits += visit.BeginsSeconds - visit.ArrivesSeconds;
            (now, at) = (visit.EndsSeconds, visit.Stop);
        }
        if (shift.Lunch is { } last && last.AfterVisits == shift.Visits.Count) now = last.EndsSeconds;
        var home = problem.Travel.Seconds(at, shift.Shift.EndPoint);
        Assert.Equal(now + home, shift.ReturnsSeconds, Allowance);
        Assert.Equal(travels + home, shift.TravelSeconds, Allowance);
        Assert.Equal(waits, shift.WaitSeconds, Allowance);
        if (shift.Lunch is { } taken)
            Assert.InRange(taken.BeginsSeconds, shift.Shift.Lunch!.Value.EarliestSeconds - Allowance, shift.Shift.Lunch.Value.LatestSeconds + Allowance);
        else if (shift.Shift.Lunch is { } skipped) Assert.True(shift.ReturnsSeconds <= skipped.LatestSeconds + Allowance);
    }
}
