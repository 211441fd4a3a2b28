using Geo.Routing;
using Geo.Routing.Planning;
using Geo.Routing.Planning.Explanation;

namespace Geo.Tests.Routing.Planning;

public sealed class PlanExplanationTests
{
    private static readonly SolveLimits Quick = new(MaxIterations: 300);

    [Fact]
    public void A_visited_stop_costs_its_visit_and_its_detour()
    {
        var problem = PeriodPlannerTests.OnALine([new PlanStop(3, 5), new PlanStop(2, 5)], new CrewShift(0, 0, 2, 2, 0, 100));
        var reason = PlanExplanation.Explain(problem, PeriodPlanner.Solve(problem, Quick, seed: 1), 1);
        Assert.Equal((StopOutcome.Visited, 0, 7.0, 2.0), (reason.Outcome, reason.Shift, reason.CostSeconds, reason.Value));
    }

    [Fact]
    public void A_stop_without_time_names_what_would_have_to_leave_and_what_that_is_worth()
    {
        var problem = PeriodPlannerTests.OnALine([new PlanStop(9, 20), new PlanStop(4, 20)], new CrewShift(0, 0, 2, 2, 0, 30));
        var reason = PlanExplanation.Explain(problem, PeriodPlanner.Solve(problem, Quick, seed: 1), 1);
        Assert.Equal((StopOutcome.NoTime, 24.0, 9.0), (reason.Outcome, reason.CostSeconds, reason.LostValue));
        Assert.Equal([0], reason.MustLeave);
    }

    [Fact]
    public void A_stop_is_out_for_want_of_a_crew_out_of_reach_or_excluded()
    {
        var problem = PeriodPlannerTests.OnALine(
            [new PlanStop(9, 1), new PlanStop(9, 1) { Needs = CrewSkills.HighVoltage }, new PlanStop(9, 200), new PlanStop(1, 1)],
            new CrewShift(0, 0, 4, 4, 0, 30)) with { ExclusiveGroups = [[0, 3]] };
        var plan = PeriodPlanner.Solve(problem, Quick, seed: 1);
        Assert.Equal(
            [StopOutcome.Visited, StopOutcome.NoCrew, StopOutcome.OutOfReach, StopOutcome.Excluded],
            Enumerable.Range(0, 4).Select(stop => PlanExplanation.Explain(problem, plan, stop).Outcome));
    }

    [Fact]
    public void One_more_crew_or_hour_never_brings_less()
    {
        PlanStop[] stops = [.. Enumerable.Range(0, 12).Select(i => new PlanStop(1 + i % 5, 10))];
        var problem = PeriodPlannerTests.OnALine(stops, new CrewShift(0, 0, 12, 12, 0, 40));
        var plan = PeriodPlanner.Solve(problem, Quick, seed: 1);
        var crews = ValueCurve.MoreCrews(problem, plan, 2, () => Quick, seed: 1);
        var hours = ValueCurve.LongerShifts(problem, plan, 2, 30, () => Quick, seed: 1);
        Assert.Equal(crews.Order(), crews);
        Assert.True(crews[1] > crews[0]);
        Assert.True(hours[1] > hours[0]);
    }
}
