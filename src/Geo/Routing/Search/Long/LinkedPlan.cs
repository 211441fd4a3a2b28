namespace Geo.Routing.Search.Long;

/// <summary>
/// Routes as doubly linked lists, so that a change costs the same however long they are, with a journal to take changes back.
/// Nodes <c>0 … StopCount-1</c> are the stops; after them come each crew's start and end.
/// </summary>
internal sealed class LinkedPlan<TTravel> where TTravel : struct, ITravel
{
    public readonly OrienteeringProblem Problem;
    public readonly TTravel Travel;

    public readonly int[] Next;
    public readonly int[] Previous;

    /// <summary>Seconds of the leg into each node.</summary>
    public readonly double[] Leg;

    /// <summary>Route of each node; -1 for an absent stop.</summary>
    public readonly int[] RouteOf;

    /// <summary>Travel and visits of each route [s].</summary>
    public readonly double[] Duration;

    public readonly StopSet Absent;

    private readonly int[] pointOf;
    private readonly double[] latest;
    private readonly List<Change> journal = [];

    private readonly record struct Change(int Node, int After, bool IsInsertion, int Route, double LegIn, double LegOut, double Duration, double Value, double Seconds);

    public LinkedPlan(OrienteeringProblem problem, TTravel travel)
    {
        (Problem, Travel) = (problem, travel);
        var crews = problem.Crews.Length;
        var nodes = problem.StopCount + 2 * crews;
        (Next, Previous, Leg, RouteOf, pointOf) = (new int[nodes], new int[nodes], new double[nodes], new int[nodes], new int[nodes]);
        (Duration, latest) = (new double[crews], new double[crews]);
        Absent = new StopSet(problem.StopCount);
        Array.Fill(RouteOf, -1);
        for (var stop = 0; stop < problem.StopCount; stop++)
        {
            pointOf[stop] = stop;
            if (problem.Values[stop] > 0 && FitsSomewhereAlone(stop)) Absent.Add(stop);
        }
        for (var route = 0; route < crews; route++) Open(route);
    }

    public int CrewCount => Duration.Length;

    public double Value { get; private set; }

    /// <summary>Durations of all routes [s].</summary>
    public double Seconds { get; private set; }

    public PlanScore Score => new(Value, Seconds);

    public int StartOf(int route) => Problem.StopCount + 2 * route;

    public int EndOf(int route) => Problem.StopCount + 2 * route + 1;

    public bool IsStop(int node) => node < Problem.StopCount;

    public double Slack(int route) => latest[route] - Duration[route];

    public double Between(int from, int to) => Travel.Seconds(pointOf[from], pointOf[to]);

    /// <summary>Puts an absent stop behind a node.</summary>
    public void Insert(int stop, int after)
    {
        var (route, before) = (RouteOf[after], Next[after]);
        var (into, outOf) = (Between(after, stop), Between(stop, before));
        journal.Add(new Change(stop, after, true, route, 0, Leg[before], Duration[route], Value, Seconds));
        var added = into + outOf - Leg[before] + Problem.VisitSeconds[stop];
        Duration[route] += added;
        Seconds += added;
        Value += Problem.Values[stop];
        Link(stop, after, before, route);
        (Leg[stop], Leg[before]) = (into, outOf);
    }

    /// <summary>Takes a stop out of its route.</summary>
    public void Remove(int stop)
    {
        var (route, after, before) = (RouteOf[stop], Previous[stop], Next[stop]);
        journal.Add(new Change(stop, after, false, route, Leg[stop], Leg[before], Duration[route], Value, Seconds));
        var direct = Between(after, before);
        var saved = Leg[stop] + Leg[before] - direct + Problem.VisitSeconds[stop];
        Duration[route] -= saved;
        Seconds -= saved;
        Value -= Problem.Values[stop];
        Unlink(stop, after, before);
        Leg[before] = direct;
    }

    /// <summary>Makes all changes since the last call of this or of <see cref="TakeBack"/> final.</summary>
    public void Settle() => journal.Clear();

    /// <summary>Undoes all changes since <see cref="Settle"/>.</summary>
    public void TakeBack()
    {
        for (var i = journal.Count - 1; i >= 0; i--)
        {
            var change = journal[i];
            if (change.IsInsertion)
            {
                var before = Next[change.Node];
                Unlink(change.Node, change.After, before);
                Leg[before] = change.LegOut;
            }
            else
            {
                var before = Next[change.After];
                Link(change.Node, change.After, before, change.Route);
                (Leg[change.Node], Leg[before]) = (change.LegIn, change.LegOut);
            }
            Duration[change.Route] = change.Duration;
            (Value, Seconds) = (change.Value, change.Seconds);
        }
        journal.Clear();
    }

    /// <summary>Replaces the stops of all routes; what is in none becomes absent. Ends the drift of repeated additions.</summary>
    public void Load(int[][] routes)
    {
        for (var route = 0; route < CrewCount; route++)
            for (var node = Next[StartOf(route)]; IsStop(node); node = Next[node])
            {
                RouteOf[node] = -1;
                Absent.Add(node);
            }
        (Value, Seconds) = (0, 0);
        for (var route = 0; route < CrewCount; route++)
        {
            Open(route);
            foreach (var stop in routes[route]) Insert(stop, Previous[EndOf(route)]);
            Measure(route);
        }
        Seconds = Duration.Sum();
        journal.Clear();
    }

    public int[] Stops(int route)
    {
        var stops = new List<int>();
        for (var node = Next[StartOf(route)]; IsStop(node); node = Next[node]) stops.Add(node);
        return [.. stops];
    }

    public int[][] Routes() => [.. Enumerable.Range(0, CrewCount).Select(Stops)];

    private void Measure(int route)
    {
        var seconds = 0.0;
        for (var node = Next[StartOf(route)]; ; node = Next[node])
        {
            seconds += Leg[node];
            if (!IsStop(node)) break;
            seconds += Problem.VisitSeconds[node];
        }
        Duration[route] = seconds;
    }

    private void Open(int route)
    {
        var (start, end, crew) = (StartOf(route), EndOf(route), Problem.Crews[route]);
        (pointOf[start], pointOf[end]) = (crew.StartPoint, crew.EndPoint);
        (RouteOf[start], RouteOf[end]) = (route, route);
        (Next[start], Previous[end], Next[end], Previous[start]) = (end, start, end, start);
        Leg[end] = Between(start, end);
        Duration[route] = Leg[end];
        latest[route] = crew.ShiftSeconds + OrienteeringProblem.ToleranceSeconds;
    }

    private void Link(int stop, int after, int before, int route)
    {
        (Next[after], Previous[stop], Next[stop], Previous[before]) = (stop, after, before, stop);
        RouteOf[stop] = route;
        Absent.Remove(stop);
    }

    private void Unlink(int stop, int after, int before)
    {
        (Next[after], Previous[before]) = (before, after);
        RouteOf[stop] = -1;
        Absent.Add(stop);
    }

    private bool FitsSomewhereAlone(int stop)
    {
        foreach (var crew in Problem.Crews)
            if (Travel.Seconds(crew.StartPoint, stop) + Problem.VisitSeconds[stop] + Travel.Seconds(stop, crew.EndPoint)
                <= crew.ShiftSeconds + OrienteeringProblem.ToleranceSeconds) return true;
        return false;
    }
}
