using Geo.Routing;

namespace Geo.Tests.Routing;

/// <summary>The greatest value of a tiny problem by trying every subset, order and division among crews.</summary>
internal static class ExactOracle
{
    /// <remarks>Time 2^n·n²·crews + 3^n·crews: meant for n ≤ 8.</remarks>
    public static double GreatestValue(OrienteeringProblem problem)
    {
        var subsets = 1 << problem.StopCount;
        var reached = new double[subsets];
        foreach (var crew in problem.Crews)
        {
            var fits = Feasible(problem, crew);
            var next = (double[])reached.Clone();
            for (var used = 0; used < subsets; used++)
                for (var part = used; part > 0; part = (part - 1) & used)
                    if (fits[part]) next[used] = Math.Max(next[used], reached[used ^ part] + Value(problem, part));
            reached = next;
        }
        return reached[subsets - 1];
    }

    private static double Value(OrienteeringProblem problem, int subset) =>
        Enumerable.Range(0, problem.StopCount).Where(stop => (subset >> stop & 1) == 1).Sum(stop => problem.Values[stop]);

    /// <summary>Which subsets one crew can visit: the earliest beginning of the last visit for every subset and last stop (Held and Karp 1962).</summary>
    private static bool[] Feasible(OrienteeringProblem problem, Crew crew)
    {
        var n = problem.StopCount;
        var begins = new double[1 << n, n];
        var fits = new bool[1 << n];
        for (var subset = 1; subset < 1 << n; subset++)
            for (var last = 0; last < n; last++)
            {
                begins[subset, last] = double.PositiveInfinity;
                if ((subset >> last & 1) == 0) continue;
                var rest = subset ^ (1 << last);
                var arrival = rest == 0
                    ? problem.Travel.Seconds(crew.StartPoint, last)
                    : Enumerable.Range(0, n).Where(stop => (rest >> stop & 1) == 1).Min(stop =>
                        begins[rest, stop] + problem.VisitSeconds[stop] + problem.Travel.Seconds(stop, last));
                var window = problem.Windows?[last] ?? new TimeWindow(0, double.PositiveInfinity);
                var begin = Math.Max(arrival, window.OpensSeconds);
                if (begin > window.ClosesSeconds + 1e-9) continue;
                begins[subset, last] = begin;
                fits[subset] |= begin + problem.VisitSeconds[last] + problem.Travel.Seconds(last, crew.EndPoint) <= crew.ShiftSeconds + 1e-9;
            }
        return fits;
    }
}
