using Geo.Routing;

namespace Geo.Tests.Routing;

public sealed class OrienteeringSolverTests
{
    private static readonly SolveLimits Quick = new(MaxIterations: 500);

    [Fact]
    public void Without_stops_every_crew_stays_home()
    {
        var plan = OrienteeringSolver.Solve(OnALine([], crews: 2, shift: 100), Quick, seed: 1);
        Assert.All(plan.Routes, route => Assert.Empty(route.Stops));
        Assert.Equal(0, plan.Value);
    }

    [Fact]
    public void Without_crews_nothing_is_visited() =>
        Assert.Empty(OrienteeringSolver.Solve(OnALine([1, 2], crews: 0, shift: 100), Quick, seed: 1).Routes);

    [Fact]
    public void A_shift_of_zero_visits_nothing_away_from_the_depot() =>
        Assert.Equal(0, OrienteeringSolver.Solve(OnALine([1, 2], crews: 1, shift: 0), Quick, seed: 1).Value);

    [Fact]
    public void A_stop_that_uses_the_shift_to_the_last_second_is_visited() =>
        Assert.Equal([0], OrienteeringSolver.Solve(OnALine([50], crews: 1, shift: 100), Quick, seed: 1).Routes[0].Stops);

    [Fact]
    public void Stops_all_at_one_point_are_shared_out_until_the_visits_fill_the_shifts()
    {
        var problem = new OrienteeringProblem(
            TravelCosts.StraightLines(new double[11], new double[11], Pace.Of(1)), Filled(10, 30), Filled(10, 1), [new(10, 10, 100), new(10, 10, 100)]);
        Assert.Equal(6, OrienteeringSolver.Solve(problem, Quick, seed: 1).Value);
    }

    [Fact]
    public void A_stop_out_of_reach_is_left_out()
    {
        var plan = OrienteeringSolver.Solve(OnALine([10, 1e7], crews: 1, shift: 100), Quick, seed: 1);
        Assert.Equal([0], plan.Routes[0].Stops);
    }

    [Fact]
    public void A_stop_worth_nothing_is_left_out()
    {
        var problem = new OrienteeringProblem(TravelCosts.StraightLines([1, 2, 0], [0, 0, 0], Pace.Of(1)), [0, 0], [0, 1], [new(2, 2, 100)]);
        Assert.Equal([1], OrienteeringSolver.Solve(problem, Quick, seed: 1).Routes[0].Stops);
    }

    [Fact]
    public void Each_crew_starts_and_ends_where_it_belongs()
    {
        var problem = new OrienteeringProblem(
            TravelCosts.StraightLines([0, 100, 0, 100], new double[4], Pace.Of(1)), [5, 5], [1, 1], [new(2, 2, 10), new(3, 3, 10)]);
        Assert.Equal([[0], [1]], OrienteeringSolver.Solve(problem, Quick, seed: 1).Routes.Select(route => route.Stops));
    }

    [Fact]
    public void One_way_streets_are_driven_in_their_direction()
    {
        // Stops 0 and 1, depot 2, on a one-way ring 2→0→1→2 of three seconds.
        double[] seconds = [0, 1, 2, 2, 0, 1, 1, 2, 0];
        var problem = new OrienteeringProblem(TravelCosts.FromMatrix(seconds, 3), [0, 0], [1, 1], [new(2, 2, 3)]);
        Assert.Equal([0, 1], OrienteeringSolver.Solve(problem, Quick, seed: 1).Routes[0].Stops);
    }

    [Fact]
    public void Cancelling_returns_the_best_plan_so_far()
    {
        using var source = new CancellationTokenSource();
        var problem = Scattered(120, crews: 2, shift: 400);
        var limits = new SolveLimits(MaxIterations: long.MaxValue, Improved: (_, _) => source.CancelAfter(50));
        var plan = OrienteeringSolver.Solve(problem, limits, seed: 1, source.Token);
        PlanCheck.IsFeasible(problem, plan);
        Assert.True(plan.Value > 0);
    }

    [Fact]
    public void Reported_values_only_rise_and_the_last_one_is_the_plans()
    {
        List<double> reported = [];
        var limits = new SolveLimits(MaxIterations: 5000, Improved: (value, share) =>
        {
            Assert.InRange(share, 0, 1);
            reported.Add(value);
        });
        var plan = OrienteeringSolver.Solve(Scattered(120, crews: 3, shift: 300), limits, seed: 1);
        Assert.Equal(reported.Order(), reported);
        Assert.Equal(plan.Value, reported[^1], 1e-9);
    }

    [Fact]
    public void A_clock_that_passes_the_limit_ends_the_search()
    {
        var now = 0.0;
        var plan = OrienteeringSolver.Solve(
            Scattered(120, crews: 2, shift: 300), new SolveLimits(MaxSeconds: 10, Clock: () => now += 1), seed: 1);
        Assert.InRange(plan.Iterations, 1, 1000);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(1500)]
    public void A_problem_too_large_to_look_everywhere_is_still_solved_feasibly(int stops)
    {
        var problem = Scattered(stops, crews: 12, shift: 300);
        var greedy = OrienteeringSolver.Solve(problem, new SolveLimits(MaxIterations: 0), seed: 1);
        var plan = OrienteeringSolver.Solve(problem, new SolveLimits(MaxIterations: 3000), seed: 1);
        PlanCheck.IsFeasible(problem, greedy);
        PlanCheck.IsFeasible(problem, plan);
        Assert.True(plan.Value > greedy.Value);
    }

    private static OrienteeringProblem OnALine(double[] metres, int crews, double shift) => new(
        TravelCosts.StraightLines([.. metres, 0], new double[metres.Length + 1], Pace.Of(1)), new double[metres.Length], Filled(metres.Length, 1),
        [.. Enumerable.Repeat(new Crew(metres.Length, metres.Length, shift), crews)]);

    internal static OrienteeringProblem Scattered(int stops, int crews, double shift)
    {
        var random = new Random(stops);
        double[] Draw(double scale) => [.. Enumerable.Range(0, stops + 1).Select(_ => random.NextDouble() * scale)];
        return new OrienteeringProblem(
            TravelCosts.StraightLines(Draw(100), Draw(100), Pace.Of(1)), Draw(5)[..stops], Draw(10)[..stops],
            [.. Enumerable.Repeat(new Crew(stops, stops, shift), crews)]);
    }

    private static double[] Filled(int count, double number) => [.. Enumerable.Repeat(number, count)];
}
