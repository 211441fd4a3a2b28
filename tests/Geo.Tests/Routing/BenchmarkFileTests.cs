using Detection.Testing;
using Geo.Routing;
using Geo.Routing.Benchmarks;

namespace Geo.Tests.Routing;

public sealed class BenchmarkFileTests
{
    private const string Plain = """
        n 4
        m 2
        tmax 10.5

        0 0	0
        3.0	4.0	7
        0	1	2
        6 8 0
        """;

    private const string WithWindows = """
        4 19 2 1
        0 200
          0 35.00 35.00 0.00 0.00 0 0 0 230
          1 38.00 39.00 10.00 12.00 1 1 1 161 171
          2 36.00 36.00 10.00 7.00 1 1 1 0 50
        """;

    [Fact]
    public void Team_orienteering_has_its_start_first_and_its_end_last()
    {
        var problem = BenchmarkInstances.Parse("p", Plain).Single().Problem;
        Assert.Equal([7, 2], problem.Values);
        Assert.Equal([new Crew(2, 3, 10.5), new Crew(2, 3, 10.5)], problem.Crews);
        Assert.Equal(5, problem.Travel.Seconds(2, 0));
        Assert.Equal(5, problem.Travel.Seconds(0, 3));
        Assert.Null(problem.Windows);
    }

    [Fact]
    public void Instances_with_windows_are_read_for_one_to_four_teams_with_travel_cut_to_a_decimal()
    {
        var instances = BenchmarkInstances.Parse("r", WithWindows).ToList();
        Assert.Equal(["r.1", "r.2", "r.3", "r.4"], instances.Select(instance => instance.Name));
        var problem = instances[2].Problem;
        Assert.Equal(Enumerable.Repeat(new Crew(2, 2, 230), 3), problem.Crews);
        Assert.Equal([12, 7], problem.Values);
        Assert.Equal([10, 10], problem.VisitSeconds);
        Assert.Equal([new TimeWindow(161, 171), new TimeWindow(0, 50)], problem.Windows!);
        Assert.Equal(5, problem.Travel.Seconds(2, 0));
        Assert.Equal(1.4, problem.Travel.Seconds(2, 1), 1e-12);
        Assert.Equal(1, instances[0].NumberOf(0));
    }

    [Theory]
    [InlineData("", "ends after line 0")]
    [InlineData("n 4\nm 2\ntmax 10\n0 0 0\n", "ends after line 4")]
    [InlineData("n 4\nm two\n", "Line 2: \"two\" is not a number")]
    [InlineData("n 1\n", "Line 1: n is 1, not a whole number from 2 to a million")]
    [InlineData("n 3\nm 1\ntmax 9\n0 0 0\n1 1\n", "Line 5: 2 numbers, at least 3 expected")]
    [InlineData("n 1e12\n", "Line 1: n is 1000000000000, not a whole number")]
    [InlineData("n 3\nk 1\n", "Line 2: expected \"m\", found \"k\"")]
    public void A_file_in_neither_form_is_refused_and_its_line_named(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => BenchmarkInstances.Parse("x", text).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_start_farther_from_the_end_than_the_limit_is_worth_nothing_and_no_error()
    {
        var problem = BenchmarkInstances.Parse("p", Plain.Replace("10.5", "9.5", StringComparison.Ordinal)).Single().Problem;
        Assert.Equal(0, OrienteeringSolver.Solve(problem, new SolveLimits(MaxIterations: 10), seed: 1).Value);
    }
}
