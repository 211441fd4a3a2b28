using FsCheck;
using FsCheck.Fluent;
using Geo.Routing;

namespace Geo.Tests.Routing;

public sealed class OrienteeringPropertyTests
{
    private static readonly SolveLimits Enough = new(MaxIterations: 10_000);

    [Fact]
    public void No_stop_is_visited_twice_and_no_shift_or_window_is_exceeded() => ForAll(tiny =>
    {
        var problem = tiny.Build();
        PlanCheck.IsFeasible(problem, OrienteeringSolver.Solve(problem, new SolveLimits(MaxIterations: 40), seed: 1));
    });

    [Fact]
    public void A_tiny_problem_is_solved_to_the_value_that_trying_everything_finds() => ForAll(tiny =>
    {
        var problem = tiny.Build();
        Assert.Equal(ExactOracle.GreatestValue(problem), OrienteeringSolver.Solve(problem, Enough, seed: 7).Value, 1e-9);
    });

    [Fact]
    public void The_order_in_which_stops_are_given_does_not_change_the_value() => ForAll(tiny =>
        Assert.Equal(
            OrienteeringSolver.Solve(tiny.Build(), Enough, seed: 3).Value,
            OrienteeringSolver.Solve(tiny.Reversed().Build(), Enough, seed: 3).Value, 1e-9));

    [Fact]
    public void A_longer_shift_never_earns_less() => ForAll(tiny =>
        Assert.True(
            OrienteeringSolver.Solve(tiny.Build(extraShift: 10), Enough, seed: 3).Value
            >= OrienteeringSolver.Solve(tiny.Build(), Enough, seed: 3).Value));

    [Fact]
    public void The_same_seed_and_number_of_iterations_give_the_same_routes() => ForAll(tiny =>
    {
        var first = OrienteeringSolver.Solve(tiny.Build(), new SolveLimits(MaxIterations: 100), seed: 11);
        var second = OrienteeringSolver.Solve(tiny.Build(), new SolveLimits(MaxIterations: 100), seed: 11);
        Assert.Equal(first.Routes.Select(route => string.Join(' ', route.Stops)), second.Routes.Select(route => string.Join(' ', route.Stops)));
    });

    private static void ForAll(Action<TinyProblem> fact) =>
        Prop.ForAll(TinyProblem.Any, fact).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261122UL, 7UL));
}
