using Geo.Routing;

namespace Geo.Tests.Routing;

/// <summary>Checks a plan against its problem from the definition alone, sharing no code with the search.</summary>
internal static class PlanCheck
{
    public static void IsFeasible(OrienteeringProblem problem, RoutePlan plan)
    {
        var stops = plan.Routes.SelectMany(route => route.Stops).ToArray();
        Assert.Equal(stops.Length, stops.Distinct().Count());
        Assert.Equal(problem.Crews.Length, plan.Routes.Length);
        for (var i = 0; i < problem.Crews.Length; i++) IsFeasible(problem, problem.Crews[i], plan.Routes[i]);
    }

    private static void IsFeasible(OrienteeringProblem problem, Crew crew, CrewRoute route)
    {
        Assert.Equal(route.Stops.Sum(stop => problem.Values[stop]), route.Value, 1e-9);
        if (route.Stops.Length == 0)
        {
            Assert.Equal(0, route.DurationSeconds);
            return;
        }
        var (now, at) = (0.0, crew.StartPoint);
        foreach (var stop in route.Stops)
        {
            now += problem.Travel.Seconds(at, stop);
            if (problem.Windows is { } windows)
            {
                now = Math.Max(now, windows[stop].OpensSeconds);
                Assert.True(now <= windows[stop].ClosesSeconds + 1e-6, $"stop {stop} begins at {now}, after its window");
            }
            now += problem.VisitSeconds[stop];
            at = stop;
        }
        now += problem.Travel.Seconds(at, crew.EndPoint);
        Assert.Equal(now, route.DurationSeconds, 1e-6);
        Assert.True(now <= crew.ShiftSeconds + 1e-6, $"{now} s in a shift of {crew.ShiftSeconds} s");
    }
}
