using Detection.Api.Stages.Roads;
using Geo.Crs;
using Geo.Roads.Travel;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>How a plan used a road network.</summary>
/// <param name="TargetsWithoutRoad">Candidates reached along straight lines.</param>
/// <param name="TargetsOnIsland">Candidates that cannot be reached from the depot and were left out.</param>
public sealed record RoadUse(long RoadNetworkId, int TargetsWithoutRoad, int TargetsOnIsland);

/// <summary>The roads of one piece of planning: times between the same points are worked out once.</summary>
public sealed class PlanRoads(RoadAtlas.Roads roads, CancellationToken ct)
{
    private (IReadOnlyList<Position> Points, RoadTravel Travel)? _last;

    /// <summary>How the first and largest of the searches was connected with the roads; null before it.</summary>
    public IReadOnlyList<RoadAccess>? Access { get; private set; }

    /// <param name="places">The depot and where the work is; the network that holds one of them is taken.</param>
    public static async Task<PlanRoads?> Find(RoadAtlas atlas, IReadOnlyList<Place?> places, CancellationToken ct) =>
        await atlas.FindAround(places, ct) is { } roads ? new PlanRoads(roads, ct) : null;

    /// <summary>The roads a kept plan was made on; null for straight lines.</summary>
    public static async Task<PlanRoads?> Find(RoadAtlas atlas, SweepDetail detail, CancellationToken ct) => detail.Sweep.RoadNetworkId is null
        ? null
        : await Find(atlas, [Place.Of(detail.Sweep.Depot), .. detail.Stops.SelectMany(group => group).Take(1).Select(stop => new Place(stop.Longitude, stop.Latitude))], ct);

    public ICrewTravel TravelOver(IReadOnlyList<Position> points)
    {
        if (_last is { } last && last.Points.SequenceEqual(points)) return last.Travel;
        var travel = new RoadTravel(roads.Map, points, ct: ct);
        _last = (points, travel);
        Access ??= travel.Access;
        return travel;
    }

    /// <param name="depotCount">Points at the end that are no targets.</param>
    public RoadUse? Use(int depotCount)
    {
        if (Access is null) return null;
        var targets = Access.SkipLast(depotCount).ToList();
        return new RoadUse(roads.RoadNetworkId, targets.Count(access => access == RoadAccess.NoRoad), targets.Count(access => access == RoadAccess.Island));
    }
}
