using Geo.Routing;
using Geo.Routing.Planning;

namespace Geo.Tests.Routing.Planning;

public sealed class PeriodPlannerTests
{
    private static readonly SolveLimits Quick = new(MaxIterations: 300);

    [Fact]
    public void Without_stops_every_crew_stays_home() =>
        Assert.All(PeriodPlanner.Solve(OnALine([], Shift(0)), Quick, seed: 1).Shifts, shift => Assert.Empty(shift.Visits));

    [Fact]
    public void Without_shifts_nothing_is_visited_and_a_mandatory_stop_is_named()
    {
        var plan = PeriodPlanner.Solve(OnALine([new PlanStop(1, 5) { IsMandatory = true }]) with { Shifts = [] }, Quick, seed: 1);
        Assert.Empty(plan.Shifts);
        Assert.Equal([0], plan.MissedMandatory);
    }

    [Fact]
    public void One_stop_is_visited() => Assert.Equal(3, PeriodPlanner.Solve(OnALine([new PlanStop(3, 5)], Shift(1)), Quick, seed: 1).Value);

    [Fact]
    public void Stops_all_at_one_point_are_visited_until_the_visits_fill_the_shift()
    {
        const int count = 1500;
        var problem = new PlanProblem(
            TravelCosts.StraightLines(new double[count + 1], new double[count + 1], Pace.Of(1)),
            [.. Enumerable.Repeat(new PlanStop(1, 30), count)], [new CrewShift(0, 0, count, count, 0, 100)]);
        Assert.Equal(3, PeriodPlanner.Solve(problem, Quick, seed: 1).Value);
    }

    [Fact]
    public void A_depot_too_far_away_leaves_everything_out()
    {
        var problem = new PlanProblem(
            TravelCosts.StraightLines([0, 1, 1e6], [0, 0, 1e6], Pace.Of(1)), [new PlanStop(1, 5), new PlanStop(1, 5)], [new CrewShift(0, 0, 2, 2, 0, 28_800)]);
        Assert.Equal(0, PeriodPlanner.Solve(problem, Quick, seed: 1).Value);
    }

    [Fact]
    public void A_shift_of_zero_visits_nothing_away_from_its_start() =>
        Assert.Equal(0, PeriodPlanner.Solve(OnALine([new PlanStop(3, 5)], new CrewShift(0, 0, 1, 1, 50, 50)), Quick, seed: 1).Value);

    [Fact]
    public void A_window_that_was_over_before_the_shift_began_leaves_its_stop_out() => Assert.Equal(0, PeriodPlanner.Solve(
        OnALine([new PlanStop(3, 5) { Windows = [new(0, 0, 40)] }], new CrewShift(0, 0, 1, 1, 50, 200)), Quick, seed: 1).Value);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_visit_or_shift_that_is_no_amount_is_refused_by_name(double bad)
    {
        Assert.Contains("value of stop 0", Refusal(OnALine([new PlanStop(bad, 5)], Shift(1))), StringComparison.Ordinal);
        Assert.Contains("visit of stop 0", Refusal(OnALine([new PlanStop(1, bad)], Shift(1))), StringComparison.Ordinal);
        Assert.Contains("Shift 0", Refusal(OnALine([new PlanStop(1, 5)], new CrewShift(0, 0, 1, 1, 0, bad))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_crew_with_two_shifts_on_one_day_is_refused() =>
        Assert.Contains("two shifts", Refusal(OnALine([new PlanStop(1, 5)], Shift(1), Shift(1))), StringComparison.Ordinal);

    [Fact]
    public void Cancelling_returns_the_best_plan_so_far()
    {
        using var source = new CancellationTokenSource();
        var stops = Enumerable.Range(0, 50).Select(i => new PlanStop(1 + i % 7, 5)).ToArray();
        var problem = OnALine(stops, Shift(50));
        var limits = new SolveLimits(MaxIterations: long.MaxValue, Progressed: share => source.CancelAfter(20));
        var plan = PeriodPlanner.Solve(problem, limits, seed: 1, source.Token);
        PeriodPlanCheck.IsFeasible(problem, plan);
        Assert.True(plan.Value > 0);
    }

    [Fact]
    public void A_hundred_thousand_stops_are_planned_feasibly()
    {
        var random = new Random(5);
        const int count = 100_000;
        double[] Draw(double scale) => [.. Enumerable.Range(0, count + 3).Select(_ => random.NextDouble() * scale)];
        var problem = new PlanProblem(
            TravelCosts.StraightLines(Draw(20_000), Draw(20_000), Pace.Of(0.2)),
            [.. Enumerable.Range(0, count).Select(_ => new PlanStop(random.NextDouble() * 100, 1200 + random.Next(1200)))],
            [.. Enumerable.Range(0, 6).Select(i => new CrewShift(i % 3, i / 3, count + i % 3, count + i % 3, 28_800, 57_600))]);
        var plan = PeriodPlanner.Solve(problem, Quick, seed: 1);
        PeriodPlanCheck.IsFeasible(problem, plan);
        Assert.All(plan.Shifts, shift => Assert.NotEmpty(shift.Visits));
    }

    [Fact]
    public void A_plan_handed_out_is_kept_unless_the_gain_is_worth_the_change()
    {
        PlanStop[] stops = [new(5, 20), new(6, 20)];
        var problem = OnALine(stops, new CrewShift(0, 0, 2, 2, 0, 28));
        var kept = PeriodPlanner.Solve(problem with { HandedOut = new HandedOutPlan([[0]], 3) }, Quick, seed: 1);
        var changed = PeriodPlanner.Solve(problem with { HandedOut = new HandedOutPlan([[0]], 0.5) }, Quick, seed: 1);
        Assert.Equal((0, 0), (kept.Shifts[0].Visits.Single().Stop, kept.ChangedStops));
        Assert.Equal((1, 1), (changed.Shifts[0].Visits.Single().Stop, changed.ChangedStops));
    }

    internal static PlanProblem OnALine(PlanStop[] stops, params CrewShift[] shifts) => new(
        TravelCosts.StraightLines([.. stops.Select((_, i) => i + 1.0), 0], new double[stops.Length + 1], Pace.Of(1)), stops, shifts);

    private static CrewShift Shift(int depot) => new(0, 0, depot, depot, 0, 100);

    private static string Refusal(PlanProblem problem) =>
        Assert.Throws<ArgumentException>(() => PeriodPlanner.Solve(problem, Quick, seed: 1)).Message;
}
