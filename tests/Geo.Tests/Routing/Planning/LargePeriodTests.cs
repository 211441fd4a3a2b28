using Geo.Routing;
using Geo.Routing.Planning;

namespace Geo.Tests.Routing.Planning;

/// <summary>
/// One test for each rule of a period, on a problem too large to look everywhere. The same problem without the rule shows that the rule
/// binds: its plan breaks it.
/// </summary>
public sealed class LargePeriodTests
{
    private const int StopCount = 400;
    private const int Hour = 3600;

    private static readonly SolveLimits Quick = new(MaxIterations: 600);
    private static readonly PlanProblem Plain = Town();
    private static readonly PeriodPlan PlainPlan = PeriodPlanner.Solve(Plain, Quick, seed: 1);

    [Fact]
    public void Without_any_rule_the_plan_is_feasible_and_every_crew_goes_out()
    {
        PeriodPlanCheck.IsFeasible(Plain, PlainPlan);
        Assert.All(PlainPlan.Shifts, shift => Assert.NotEmpty(shift.Visits));
    }

    [Fact]
    public void Lunch() => HoldsAndBinds(Plain with { Shifts = [.. Plain.Shifts.Select(shift => shift with { Lunch = new LunchBreak(Hour, 12 * Hour, 13 * Hour) })] });

    [Fact]
    public void Skills() => HoldsAndBinds(Plain with
    {
        Stops = Every(3, stop => stop with { Needs = CrewSkills.HighVoltage }),
        Shifts = [.. Plain.Shifts.Select(shift => shift.CrewNo == 0 ? shift with { Skills = CrewSkills.HighVoltage } : shift)],
    });

    [Fact]
    public void At_most_one_of_a_group() => HoldsAndBinds(Plain with { ExclusiveGroups = [.. Enumerable.Range(0, 40).Select(group => Enumerable.Range(0, 10).Select(i => group + 40 * i).ToArray())] });

    [Fact]
    public void One_entry_into_a_building() => HoldsAndBinds(Plain with { Stops = [.. Plain.Stops.Select((stop, i) => stop with { BuildingNo = i % 40 })] });

    [Fact]
    public void Two_crews_in_a_caution_area() => HoldsAndBinds(Plain with { Stops = Every(3, stop => stop with { NeedsTwoCrews = true }) });

    [Fact]
    public void Daylight() => HoldsAndBinds(Plain with { Stops = Every(2, stop => stop with { OnlyByDaylight = true }), DaylightOfDay = [new(9 * Hour, 13 * Hour), new(9 * Hour, 13 * Hour)] });

    [Fact]
    public void Windows() => HoldsAndBinds(Plain with { Stops = Every(2, stop => stop with { Windows = [new(0, 9 * Hour, 10 * Hour), new(1, 14 * Hour, 15 * Hour)] }) });

    [Fact]
    public void Mandatory_stops_are_visited_though_they_bring_nothing()
    {
        var problem = Plain with { Stops = Every(50, stop => stop with { Value = 0, IsMandatory = true }) };
        var plan = Solve(problem);
        Assert.Empty(plan.MissedMandatory);
        var plain = PeriodPlanner.Solve(problem with { Stops = [.. problem.Stops.Select(stop => stop with { IsMandatory = false })] }, Quick, seed: 1);
        Assert.DoesNotContain(PeriodPlanCheck.Routes(plain).SelectMany(route => route), stop => stop % 50 == 0);
    }

    [Fact]
    public void A_plan_handed_out_is_changed_less_the_more_a_change_costs()
    {
        int[][] handedOut = [.. PeriodPlanCheck.Routes(PlainPlan).Select(route => route.Reverse().ToArray())];
        var dear = Solve(Plain with { HandedOut = new HandedOutPlan(handedOut, 1000) });
        var free = Solve(Plain with { HandedOut = new HandedOutPlan(handedOut, 0) });
        Assert.True(dear.ChangedStops < free.ChangedStops, $"{dear.ChangedStops} changed when dear, {free.ChangedStops} when free");
        Assert.InRange(dear.ChangedStops, 0, 2);
    }

    [Fact]
    public void Word_of_mouth_is_taken_off_the_value_and_planned_around()
    {
        var places = Places();
        var problem = Plain with { WordOfMouth = WordOfMouth.Within(places.X[..StopCount], places.Y[..StopCount], 1500, lostShare: 0.4, leastShare: 0.2, memoryDays: 31) };
        var plan = Solve(problem);
        var heard = PlanRules.Values(problem, PeriodPlanCheck.Routes(PlainPlan)).Sum();
        Assert.True(heard < PlainPlan.Value);
        Assert.True(plan.Value > heard, $"{plan.Value} with word of mouth in mind, {heard} without");
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan() =>
        Assert.Equal(PeriodPlanCheck.Routes(PlainPlan), PeriodPlanCheck.Routes(PeriodPlanner.Solve(Plain, Quick, seed: 1)));

    private static void HoldsAndBinds(PlanProblem problem)
    {
        Assert.NotEqual(0, Solve(problem).Value);
        var routes = PeriodPlanCheck.Routes(PlainPlan);
        Assert.NotNull(PlanRules.FirstBroken(problem, routes, PeriodPlanCheck.LeadOf(PlainPlan)));
    }

    private static PeriodPlan Solve(PlanProblem problem)
    {
        var plan = PeriodPlanner.Solve(problem, Quick, seed: 1);
        PeriodPlanCheck.IsFeasible(problem, plan);
        return plan;
    }

    private static PlanStop[] Every(int step, Func<PlanStop, PlanStop> change) => [.. Plain.Stops.Select((stop, i) => i % step == 0 ? change(stop) : stop)];

    private static (double[] X, double[] Y) Places()
    {
        var random = new Random(3);
        double[] Draw() => [.. Enumerable.Range(0, StopCount).Select(_ => random.NextDouble() * 10_000), 5_000];
        return (Draw(), Draw());
    }

    private static PlanProblem Town()
    {
        var random = new Random(4);
        var (x, y) = Places();
        return new PlanProblem(
            TravelCosts.StraightLines(x, y, Pace.WalkOrDrive(0.9, 150, 0.15)),
            [.. Enumerable.Range(0, StopCount).Select(_ => new PlanStop(1 + random.Next(100), 60 * random.Next(15, 41)))],
            [.. Enumerable.Range(0, 6).Select(i => new CrewShift(i % 3, i / 3, StopCount, StopCount, 8 * Hour, 16 * Hour))]);
    }
}
