namespace Geo.Routing.Search;

/// <summary>Times of a problem with windows; unused, and never computed, without them.</summary>
internal sealed partial class RouteState<TTravel>
{
    private readonly double[][] begins;
    private readonly double[][] latest;

    public bool HasWindows => Problem.Windows is not null;

    /// <summary>Earliest second at which the visit at each index of a route can begin.</summary>
    public double[] Begins(int route) => begins[route];

    /// <summary>Latest second at which the visit at each index may begin and all later windows still be met.</summary>
    public double[] Latest(int route) => latest[route];

    public double VisitSecondsAt(int point) => point < Problem.StopCount ? Problem.VisitSeconds[point] : 0;

    private void Reschedule(int route)
    {
        var (points, legs, begin, last) = (Points[route], Legs[route], begins[route], latest[route]);
        var end = Count[route] - 1;
        begin[0] = 0;
        for (var i = 1; i <= end; i++)
        {
            var arrival = begin[i - 1] + VisitSecondsAt(points[i - 1]) + legs[i];
            begin[i] = i == end ? arrival : Math.Max(arrival, Problem.Windows![points[i]].OpensSeconds);
        }
        last[end] = Problem.Crews[route].ShiftSeconds + OrienteeringProblem.ToleranceSeconds;
        for (var i = end - 1; i > 0; i--)
            last[i] = Math.Min(Problem.Windows![points[i]].ClosesSeconds + OrienteeringProblem.ToleranceSeconds,
                last[i + 1] - legs[i + 1] - VisitSecondsAt(points[i]));
        Duration[route] = begin[end];
    }

    private bool FitsSomewhereAlone(int stop)
    {
        foreach (var crew in Problem.Crews)
        {
            var begin = Travel.Seconds(crew.StartPoint, stop);
            if (Problem.Windows is { } windows)
            {
                begin = Math.Max(begin, windows[stop].OpensSeconds);
                if (begin > windows[stop].ClosesSeconds + OrienteeringProblem.ToleranceSeconds) continue;
            }
            var end = begin + Problem.VisitSeconds[stop] + Travel.Seconds(stop, crew.EndPoint);
            if (end <= crew.ShiftSeconds + OrienteeringProblem.ToleranceSeconds) return true;
        }
        return false;
    }
}
