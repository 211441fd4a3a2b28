using Geo.Crs;
using Geo.Roads.Hierarchy;
using Geo.Routing;
using Geo.Routing.Sweeps;
using Geo.Statistics;

namespace Geo.Roads.Travel;

/// <summary>The ways on foot between points that are within walking distance of each other.</summary>
internal sealed class Footways
{
    /// <summary>No walk is longer than the way from the parking place to its farthest stop and to the next.</summary>
    private static readonly double MostMetres = Math.Max(SweepTravel.MostReachMetres, SweepTravel.LongestStepMetres);

    private static readonly int MostMilliseconds = (int)(1000 * Seconds(MostMetres));

    private readonly RoadMap map;
    private readonly IReadOnlyList<Position> points;
    private readonly Anchor?[] doors;
    private readonly PlainSearch search;
    private readonly double[] x;
    private readonly double[] y;

    public Footways(RoadMap map, IReadOnlyList<Position> points, IReadOnlyList<RoadAccess> access, double snapLimitMetres, CancellationToken ct)
    {
        (this.map, this.points) = (map, points);
        search = new PlainSearch(map.Walkers);
        doors = [.. points.Select((point, i) => access[i] == RoadAccess.OnRoad && map.FindFootpath(point, snapLimitMetres) is { } place ? Anchor.At(map.Walkers, place) : null)];
        var projection = TransverseMercator.At(points[^1].LongitudeDegrees);
        (x, y) = (new double[points.Count], new double[points.Count]);
        for (var i = 0; i < points.Count; i++) (x[i], y[i]) = projection.Project(points[i].LongitudeDegrees, points[i].LatitudeDegrees);
        Near = Measure(ct);
    }

    /// <summary>The time a walk takes [s].</summary>
    public static double Seconds(double metres) => metres * 3.6 / SweepTravel.WalkKmPerHour;

    /// <summary>Every walk within walking distance.</summary>
    public NearWalks Near { get; }

    /// <summary>Infinite beyond walking distance and where there is no way [m].</summary>
    public double Metres(int from, int to) => from == to ? 0 : Near.Find(from, to) * SweepTravel.WalkKmPerHour / 3.6;

    /// <summary>Null where <see cref="Metres"/> is infinite.</summary>
    public TravelLeg? Walk(int from, int to)
    {
        if (from == to) return new TravelLeg(0, 0, new CrewWay([points[from], points[to]], OnRoads: true));
        var metres = Metres(from, to);
        if (double.IsInfinity(metres)) return null;
        IReadOnlyList<Position> path = [points[from], points[to]];
        if (metres < Across(from, to) - 0.01)
        {
            var (start, end) = (doors[from]!, doors[to]!);
            search.Run(start.Out, MostMilliseconds);
            var found = search.PathTo(end.In);
            var along = start.MillisecondsAlongTo(end, map.Walkers);
            var road = found is null || along <= found.Milliseconds ? RoadTrace.Along(map.Network, start, end) : RoadTrace.Over(map.Network, start, found, end);
            path = RoadTravel.WithEnds(points[from], road.Path, points[to]);
        }
        return new TravelLeg(Seconds(metres), metres, new CrewWay(path, OnRoads: true));
    }

    private NearWalks Measure(CancellationToken ct)
    {
        var grid = new PointGrid(x, y, MostMetres);
        var (first, ends, seconds) = (new int[points.Count + 1], new List<int>(), new List<float>());
        var row = new List<(int To, float Seconds)>();
        for (var from = 0; from < points.Count; from++)
        {
            ct.ThrowIfCancellationRequested();
            row.Clear();
            if (doors[from] is not null) MeasureFrom(from, grid, row);
            row.Sort();
            ends.AddRange(row.Select(walk => walk.To));
            seconds.AddRange(row.Select(walk => walk.Seconds));
            first[from + 1] = ends.Count;
        }
        return new NearWalks(first, [.. ends], [.. seconds]);
    }

    private void MeasureFrom(int from, PointGrid grid, List<(int To, float Seconds)> row)
    {
        search.Run(doors[from]!.Out, MostMilliseconds);
        foreach (var cell in grid.CellsAround(grid.CellOf[from], 1))
            foreach (var to in grid.PointsIn(cell))
                if (to != from && doors[to] is not null && Straight(from, to) <= MostMetres && Shortest(from, to) is var metres && metres <= MostMetres)
                    row.Add((to, (float)Seconds(metres)));
    }

    private double Shortest(int from, int to)
    {
        var (start, end) = (doors[from]!, doors[to]!);
        var milliseconds = Math.Min(start.MillisecondsAlongTo(end, map.Walkers), ToNode(end));
        var byRoad = milliseconds == int.MaxValue
            ? double.PositiveInfinity
            : milliseconds / 1000.0 * SweepTravel.WalkKmPerHour / 3.6 + start.Place.OffsetMetres + end.Place.OffsetMetres;
        return Math.Min(byRoad, Across(from, to));
    }

    /// <summary>Doors on one stretch of street are reached across it, without going to its middle line and back.</summary>
    private double Across(int from, int to) => doors[from]!.Place.Edge == doors[to]!.Place.Edge
        ? Straight(from, to) * SweepTravel.DetourFactor
        : double.PositiveInfinity;

    private int ToNode(Anchor end)
    {
        var best = int.MaxValue;
        foreach (var seed in end.In)
            if (search.MillisecondsTo(seed.State) is not int.MaxValue and var until) best = Math.Min(best, until + seed.Milliseconds);
        return best;
    }

    private double Straight(int from, int to) => double.Hypot(x[from] - x[to], y[from] - y[to]);
}
