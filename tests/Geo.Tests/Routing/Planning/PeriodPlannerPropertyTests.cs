using FsCheck;
using FsCheck.Fluent;
using Geo.Routing;
using Geo.Routing.Planning;

namespace Geo.Tests.Routing.Planning;

public sealed class PeriodPlannerPropertyTests
{
    private static readonly SolveLimits Enough = new(MaxIterations: 4000);

    [Fact]
    public void Every_rule_holds_however_short_the_search() => ForAll(300, tiny =>
        PeriodPlanCheck.IsFeasible(tiny.Problem, PeriodPlanner.Solve(tiny.Problem, new SolveLimits(MaxIterations: 30), seed: 1)));

    [Fact]
    public void A_tiny_period_is_planned_as_well_as_trying_everything_does() => ForAll(120, tiny =>
    {
        var plan = PeriodPlanner.Solve(tiny.Problem, Enough, seed: 7);
        PeriodPlanCheck.IsFeasible(tiny.Problem, plan);
        var (mandatory, worth) = PlanOracle.Find(tiny.Problem);
        Assert.Equal(mandatory, tiny.Problem.Stops.Count(stop => stop.IsMandatory) - plan.MissedMandatory.Count);
        Assert.Equal(worth, plan.Value - (tiny.Problem.HandedOut?.ChangePenalty ?? 0) * plan.ChangedStops, 1e-6);
    });

    [Fact]
    public void The_same_seed_and_number_of_iterations_give_the_same_plan() => ForAll(40, tiny => Assert.Equal(
        PeriodPlanCheck.Routes(PeriodPlanner.Solve(tiny.Problem, new SolveLimits(MaxIterations: 200), seed: 11)),
        PeriodPlanCheck.Routes(PeriodPlanner.Solve(tiny.Problem, new SolveLimits(MaxIterations: 200), seed: 11))));

    private static void ForAll(int tests, Action<TinyPlan> fact) =>
        Prop.ForAll(TinyPlan.Any, fact).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20261127UL, 7UL));
}
