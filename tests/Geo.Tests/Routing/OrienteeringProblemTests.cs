using Geo.Routing;

namespace Geo.Tests.Routing;

public sealed class OrienteeringProblemTests
{
    private static readonly TravelCosts TwoPoints = TravelCosts.StraightLines([0, 1], [0, 0], Pace.Of(1));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Values_visits_shifts_and_travel_must_be_finite_and_not_negative(double bad)
    {
        Assert.Throws<ArgumentException>(() => new OrienteeringProblem(TwoPoints, [0], [bad], [new(1, 1, 10)]));
        Assert.Throws<ArgumentException>(() => new OrienteeringProblem(TwoPoints, [bad], [1], [new(1, 1, 10)]));
        Assert.Throws<ArgumentException>(() => new OrienteeringProblem(TwoPoints, [0], [1], [new(1, 1, bad)]));
        Assert.Throws<ArgumentException>(() => TravelCosts.FromMatrix([0, bad, 1, 0], 2));
        Assert.Throws<ArgumentException>(() => TravelCosts.StraightLines([0, 1], [0, 1], Pace.Of(bad)));
    }

    [Fact]
    public void A_coordinate_that_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TravelCosts.StraightLines([0, double.NaN], [0, 1], Pace.Of(1)));
        Assert.Throws<ArgumentException>(() => TravelCosts.StraightLines([0, 1], [0, double.PositiveInfinity], Pace.Of(1)));
    }

    [Fact]
    public void Lengths_must_agree()
    {
        Assert.Throws<ArgumentException>(() => TravelCosts.StraightLines([0, 1], [0], Pace.Of(1)));
        Assert.Throws<ArgumentException>(() => TravelCosts.FromMatrix([0, 1, 2], 2));
        Assert.Throws<ArgumentException>(() => new OrienteeringProblem(TwoPoints, [0, 0], [1], [new(1, 1, 10)]));
        Assert.Throws<ArgumentException>(() => new OrienteeringProblem(TwoPoints, [0], [1], [new(1, 1, 10)], []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_crew_starts_at_a_point_that_is_not_a_stop(int point) =>
        Assert.Throws<ArgumentException>(() => new OrienteeringProblem(TwoPoints, [0], [1], [new(point, 1, 10)]));

    [Fact]
    public void A_window_that_is_no_number_is_refused() => Assert.Throws<ArgumentException>(
        () => new OrienteeringProblem(TwoPoints, [0], [1], [new(1, 1, 10)], [new TimeWindow(double.NaN, 3)]));

    [Fact]
    public void A_search_without_an_end_is_refused()
    {
        var problem = new OrienteeringProblem(TwoPoints, [0], [1], [new(1, 1, 10)]);
        Assert.Throws<ArgumentException>(() => OrienteeringSolver.Solve(problem, new SolveLimits(), seed: 1));
        Assert.Throws<ArgumentException>(() => OrienteeringSolver.Solve(problem, new SolveLimits(MaxSeconds: 1), seed: 1));
        Assert.Throws<ArgumentException>(() => OrienteeringSolver.Solve(problem, new SolveLimits(MaxIterations: -1), seed: 1));
    }
}
