namespace Geo.Routing.Search;

/// <summary>
/// The routes under change, as arrays: each route is its start point, its stops and its end point.
/// Only stops that a route can hold at all are candidates; the rest are never looked at again.
/// </summary>
internal sealed partial class RouteState<TTravel> where TTravel : struct, ITravel
{
    public readonly OrienteeringProblem Problem;
    public readonly TTravel Travel;

    /// <summary>Points of each route in order, terminals included; entries from <see cref="Count"/> on are unused.</summary>
    public readonly int[][] Points;

    /// <summary>Seconds of the leg into the point at the same index.</summary>
    public readonly double[][] Legs;

    /// <summary>Points in each route, the two terminals included.</summary>
    public readonly int[] Count;

    /// <summary>Travel and visits of each route; with windows the second at which the end is reached [s].</summary>
    public readonly double[] Duration;

    /// <summary>Route of each stop, or -1.</summary>
    public readonly int[] RouteOf;

    /// <summary>Index of each routed stop within its route.</summary>
    public readonly int[] IndexOf;

    public readonly StopSet Absent;

    private long lastVersion;
    private readonly long[] version;
    private readonly long[] beforeRuin;

    public RouteState(OrienteeringProblem problem, TTravel travel)
    {
        Problem = problem;
        Travel = travel;
        var crews = problem.Crews.Length;
        Points = new int[crews][];
        Legs = new double[crews][];
        Count = new int[crews];
        version = new long[crews];
        beforeRuin = new long[crews];
        Duration = new double[crews];
        RouteOf = new int[problem.StopCount];
        IndexOf = new int[problem.StopCount];
        Absent = new StopSet(problem.StopCount);
        begins = problem.Windows is null ? [] : new double[crews][];
        latest = problem.Windows is null ? [] : new double[crews][];
        Array.Fill(RouteOf, -1);
        for (var crew = 0; crew < crews; crew++) Open(crew);
        for (var stop = 0; stop < problem.StopCount; stop++)
            if (problem.Values[stop] > 0 && FitsSomewhereAlone(stop)) Absent.Add(stop);
    }

    public int CrewCount => Points.Length;

    public double Value { get; private set; }

    public PlanScore Score
    {
        get
        {
            var seconds = 0.0;
            foreach (var duration in Duration) seconds += duration;
            return new PlanScore(Value, seconds);
        }
    }

    public double Slack(int route) => Problem.Crews[route].ShiftSeconds + OrienteeringProblem.ToleranceSeconds - Duration[route];

    /// <summary>A number that no other sequence of stops of this route has; the same again when a snapshot is put back.</summary>
    public long VersionOf(int route) => version[route];

    /// <summary>The version that the last ruin made another of.</summary>
    public long VersionBeforeRuin(int route) => beforeRuin[route];

    /// <summary>Index at which a stop is inserted to follow a point of a route.</summary>
    public int IndexBehind(int point) => point < Problem.StopCount ? IndexOf[point] + 1 : 1;

    public void Insert(int stop, int route, int index)
    {
        version[route] = ++lastVersion;
        if (Points[route].Length == Count[route]) Grow(route);
        var points = Points[route];
        var legs = Legs[route];
        var before = Travel.Seconds(points[index - 1], stop);
        var after = Travel.Seconds(stop, points[index]);
        Duration[route] += before + after - legs[index] + Problem.VisitSeconds[stop];
        Array.Copy(points, index, points, index + 1, Count[route] - index);
        Array.Copy(legs, index + 1, legs, index + 2, Count[route] - index - 1);
        points[index] = stop;
        legs[index] = before;
        legs[index + 1] = after;
        Count[route]++;
        for (var i = index; i < Count[route] - 1; i++) IndexOf[points[i]] = i;
        RouteOf[stop] = route;
        Absent.Remove(stop);
        Value += Problem.Values[stop];
        if (HasWindows) Reschedule(route);
    }

    /// <summary>Puts back what a snapshot holds of these routes; stops it does not hold become absent.</summary>
    public void Restore(RouteSnapshot snapshot, List<int> routes)
    {
        foreach (var route in routes) Empty(route);
        foreach (var route in routes) PutBack(snapshot, route);
    }

    /// <summary>Puts back everything a snapshot holds.</summary>
    public void Restore(RouteSnapshot snapshot)
    {
        for (var route = 0; route < CrewCount; route++) Empty(route);
        Value = 0;
        for (var route = 0; route < CrewCount; route++) PutBack(snapshot, route);
    }

    private void PutBack(RouteSnapshot snapshot, int route)
    {
        Replace(route, snapshot.Stops(route));
        version[route] = snapshot.VersionOf(route);
    }

    /// <summary>Seconds that a stop would add at an index of a route without windows.</summary>
    public double Added(int stop, int route, int index) =>
        Travel.Seconds(Points[route][index - 1], stop) + Travel.Seconds(stop, Points[route][index]) - Legs[route][index] + Problem.VisitSeconds[stop];

    /// <summary>Takes every stop of the route for which <paramref name="leaves"/> is set out of it.</summary>
    public void RemoveMarked(int route, bool[] leaves)
    {
        var points = Points[route];
        var kept = 1;
        for (var i = 1; i < Count[route] - 1; i++)
        {
            if (leaves[points[i]]) Leave(points[i]);
            else points[kept++] = points[i];
        }
        points[kept++] = points[Count[route] - 1];
        Count[route] = kept;
        beforeRuin[route] = version[route];
        version[route] = ++lastVersion;
        Remeasure(route);
    }

    /// <summary>Replaces the stops of a route; those that were in it and are not in the new list become absent. The new ones must be in no other route.</summary>
    public void Replace(int route, ReadOnlySpan<int> stops)
    {
        for (var i = 1; i < Count[route] - 1; i++) Leave(Points[route][i]);
        while (Points[route].Length < stops.Length + 2) Grow(route);
        stops.CopyTo(Points[route].AsSpan(1));
        Count[route] = stops.Length + 2;
        Points[route][stops.Length + 1] = Problem.Crews[route].EndPoint;
        version[route] = ++lastVersion;
        foreach (var stop in stops)
        {
            RouteOf[stop] = route;
            Absent.Remove(stop);
            Value += Problem.Values[stop];
        }
        Remeasure(route);
    }

    /// <summary>Indexes, legs and duration of a route anew from its points, which also ends the drift of repeated additions.</summary>
    public void Remeasure(int route)
    {
        var points = Points[route];
        var total = 0.0;
        for (var i = 1; i < Count[route]; i++)
        {
            var leg = Travel.Seconds(points[i - 1], points[i]);
            Legs[route][i] = leg;
            total += leg;
            if (i == Count[route] - 1) break;
            IndexOf[points[i]] = i;
            RouteOf[points[i]] = route;
            total += Problem.VisitSeconds[points[i]];
        }
        Duration[route] = total;
        if (HasWindows) Reschedule(route);
    }

    public ReadOnlySpan<int> Stops(int route) => Points[route].AsSpan(1, Count[route] - 2);

    /// <summary>Takes every stop out of a route.</summary>
    public void Empty(int route) => Replace(route, []);

    private void Leave(int stop)
    {
        RouteOf[stop] = -1;
        Absent.Add(stop);
        Value -= Problem.Values[stop];
    }

    private void Open(int crew)
    {
        Points[crew] = new int[16];
        Legs[crew] = new double[16];
        Points[crew][0] = Problem.Crews[crew].StartPoint;
        Points[crew][1] = Problem.Crews[crew].EndPoint;
        Count[crew] = 2;
        if (HasWindows)
        {
            begins[crew] = new double[16];
            latest[crew] = new double[16];
        }
        Remeasure(crew);
    }

    private void Grow(int route)
    {
        var size = Points[route].Length * 2;
        Array.Resize(ref Points[route], size);
        Array.Resize(ref Legs[route], size);
        if (!HasWindows) return;
        Array.Resize(ref begins[route], size);
        Array.Resize(ref latest[route], size);
    }
}
