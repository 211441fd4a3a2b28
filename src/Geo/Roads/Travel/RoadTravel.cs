using Geo.Crs;
using Geo.Roads.Hierarchy;
using Geo.Roads.Snapping;
using Geo.Routing;
using Geo.Routing.Sweeps;

namespace Geo.Roads.Travel;

/// <summary>
/// A crew's travel over roads: by car between parking places, on foot within walking distance. Points without a road within the limit
/// are reached along straight lines, and every such way says so. Not for two threads at once.
/// </summary>
public sealed class RoadTravel : ICrewTravel
{
    /// <summary>Stands for a way that does not exist, longer than any shift [s].</summary>
    private const double NeverSeconds = 1e7;

    /// <summary>Up to this many points every pair has its own exact time (18 MB); beyond, hubs stand for their neighbours.</summary>
    private const int MostExactPoints = 1500;

    private readonly RoadMap map;
    private readonly StraightTravel straight;
    private readonly IReadOnlyList<Position> points;
    private readonly Anchor?[] parking;
    private readonly Footways footways;
    private readonly PathSearch paths;

    /// <param name="points">All points of the sweep, the depot last.</param>
    /// <param name="snapLimitMetres">Farthest a point may be from the road it belongs to [m].</param>
    /// <param name="threads">How many rows of the matrix are worked out side by side.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public RoadTravel(
        RoadMap map, IReadOnlyList<Position> points, double snapLimitMetres = RoadMap.UsualSnapLimitMetres, int threads = 1, CancellationToken ct = default)
    {
        (this.map, this.points) = (map, points);
        straight = new StraightTravel(points, points[^1]);
        paths = new PathSearch(map.Hierarchy);
        (parking, Access) = Park(map, points, snapLimitMetres);
        footways = new Footways(map, points, Access, snapLimitMetres, ct);
        Costs = points.Count <= MostExactPoints
            ? TravelCosts.FromMatrix(PlanningSeconds(threads, ct), points.Count)
            : ParkingHubs.Costs(map, points, parking, Access, footways.Near, straight.Costs, threads, ct);
    }

    public TravelCosts Costs { get; }

    /// <summary>How each point is connected with the roads.</summary>
    public IReadOnlyList<RoadAccess> Access { get; }

    public double WalkMetres(int from, int to) => IsStraight(from, to) ? straight.WalkMetres(from, to) : footways.Metres(from, to);

    public TravelLeg Walk(int from, int to) => IsStraight(from, to) ? straight.Walk(from, to) : footways.Walk(from, to) ?? straight.Walk(from, to);

    public TravelLeg Drive(int from, int to)
    {
        if (IsStraight(from, to)) return straight.Drive(from, to);
        var (start, end) = (parking[from]!, parking[to]!);
        var found = paths.Find(start.Out, end.In);
        var along = start.MillisecondsAlongTo(end, map.Cars);
        if (found is null && along == int.MaxValue) return straight.Drive(from, to);
        var milliseconds = Math.Min(along, found?.Milliseconds ?? int.MaxValue);
        var (path, metres) = along == milliseconds ? RoadTrace.Along(map.Network, start, end) : RoadTrace.Over(map.Network, start, found!, end);
        var offset = start.Place.OffsetMetres + end.Place.OffsetMetres;
        return new TravelLeg(
            milliseconds / 1000.0 + Footways.Seconds(offset), metres + offset, new CrewWay(WithEnds(points[from], path, points[to]), OnRoads: true));
    }

    internal static List<Position> WithEnds(Position from, IReadOnlyList<Position> path, Position to)
    {
        var whole = new List<Position>(path.Count + 2) { from };
        foreach (var position in path)
            if (position != whole[^1]) whole.Add(position);
        if (to != whole[^1] || whole.Count == 1) whole.Add(to);
        return whole;
    }

    /// <summary>The depot decides which part of the network is home; without a road at the depot it is the mainland.</summary>
    private static (Anchor?[] Parking, RoadAccess[] Access) Park(RoadMap map, IReadOnlyList<Position> points, double snapLimitMetres)
    {
        var depot = map.FindCarRoad(points[^1], snapLimitMetres) ?? map.FindAnyCarRoad(points[^1], snapLimitMetres);
        var home = depot is { } place ? map.PartOf(place.Edge) : 0;
        var (parking, access) = (new Anchor?[points.Count], new RoadAccess[points.Count]);
        for (var point = 0; point < points.Count; point++)
        {
            if (map.FindCarRoad(points[point], home, snapLimitMetres) is { } road)
            {
                parking[point] = Anchor.At(map.Cars, road);
                access[point] = RoadAccess.OnRoad;
            }
            else
            {
                access[point] = map.FindAnyCarRoad(points[point], snapLimitMetres) is null ? RoadAccess.NoRoad : RoadAccess.Island;
            }
        }
        return (parking, access);
    }

    private double[] PlanningSeconds(int threads, CancellationToken ct)
    {
        var onRoad = Enumerable.Range(0, points.Count).Where(point => parking[point] is not null).ToArray();
        var anchors = onRoad.Select(point => parking[point]!).ToArray();
        var driven = RoadMatrix.Milliseconds(map, anchors, anchors, threads, ct);
        var seconds = new double[points.Count * points.Count];
        for (var from = 0; from < points.Count; from++)
            for (var to = 0; to < points.Count; to++)
                if (from != to) seconds[from * points.Count + to] = Access[from] == RoadAccess.Island || Access[to] == RoadAccess.Island ? NeverSeconds : straight.Costs.Seconds(from, to);
        for (var i = 0; i < onRoad.Length; i++)
            for (var j = 0; j < onRoad.Length; j++)
                if (i != j) seconds[onRoad[i] * points.Count + onRoad[j]] = WalkOrDrive(onRoad[i], onRoad[j], driven[i * onRoad.Length + j]);
        return seconds;
    }

    private double WalkOrDrive(int from, int to, int drivenMilliseconds)
    {
        var driven = drivenMilliseconds == RoadMatrix.Unreachable
            ? NeverSeconds
            : SweepTravel.ParkSeconds + SweepTravel.WalkBackAllowanceSeconds + drivenMilliseconds / 1000.0
                + Footways.Seconds(parking[from]!.Place.OffsetMetres + parking[to]!.Place.OffsetMetres);
        return Math.Min(driven, Footways.Seconds(footways.Metres(from, to)));
    }

    private bool IsStraight(int from, int to) => parking[from] is null || parking[to] is null;
}
