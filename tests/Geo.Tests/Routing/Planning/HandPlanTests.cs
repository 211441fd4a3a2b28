using Geo.Roads;
using Geo.Roads.Measuring;
using Geo.Routing;
using Geo.Routing.Planning;
using Geo.Routing.Planning.Measuring;

namespace Geo.Tests.Routing.Planning;

public sealed class HandPlanTests
{
    [Fact]
    public void A_plan_made_by_hand_keeps_every_rule_and_the_search_is_better()
    {
        var problem = InventedSweep.Build(RoadMap.Build(GridCity.Build(30, 30, seed: 1)), candidates: 300, crews: 3, days: 2, seed: 1, threads: 1);
        var routes = HandPlan.Make(problem);
        Assert.Null(PlanRules.FirstBroken(problem, routes, [.. routes.Select(_ => -1)]));
        Assert.Equal(routes.Sum(route => route.Length), routes.SelectMany(route => route).Distinct().Count());
        Assert.All(routes, route => Assert.NotEmpty(route));
        var plan = PeriodPlanner.Solve(problem, new SolveLimits(MaxIterations: 500), seed: 1);
        PeriodPlanCheck.IsFeasible(problem, plan);
        Assert.True(plan.Value > HandPlan.Value(problem, routes));
    }

    [Fact]
    public void It_goes_to_the_nearest_door_next_and_leaves_out_what_does_not_fit()
    {
        var problem = PeriodPlannerTests.OnALine(
            [new PlanStop(1, 1200), new PlanStop(5, 1200), new PlanStop(9, 1200), new PlanStop(1, 2600)], new CrewShift(0, 0, 4, 4, 0, 4000));
        Assert.Equal([0, 1, 2], HandPlan.Make(problem)[0]);
    }

    [Fact]
    public void Without_candidates_every_crew_stays_home() =>
        Assert.Empty(HandPlan.Make(PeriodPlannerTests.OnALine([], new CrewShift(0, 0, 0, 0, 0, 100)))[0]);
}
