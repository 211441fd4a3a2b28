using Detection.Api.Stages.Roads;
using Geo.Roads.Travel;
using Geo.Routing;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A plan ready to be kept.</summary>
/// <param name="Depot">Null when nobody named one and there was no candidate to choose it by.</param>
/// <param name="Roads">Null where no road network was there to travel on.</param>
public sealed record PlannedSweep(Place? Depot, int CandidatesFound, IReadOnlyList<CrewDay> Days, RoadUse? Roads = null);

/// <summary>How a plan used a road network.</summary>
/// <param name="TargetsWithoutRoad">Candidates reached along straight lines.</param>
/// <param name="TargetsOnIsland">Candidates that cannot be reached from the depot and were left out.</param>
public sealed record RoadUse(long RoadNetworkId, int TargetsWithoutRoad, int TargetsOnIsland);

/// <summary>Turns candidates into crews' days: the same for the nightly stage and for a person's request.</summary>
public static class SweepPlanner
{
    /// <param name="roads">The network around the depot; null for straight lines.</param>
    /// <param name="progress">Told of the rounds done and of how many.</param>
    /// <exception cref="OperationCanceledException">Cancelled; a plan cut short is not kept.</exception>
    public static PlannedSweep Plan(
        SweepRequest request, IReadOnlyList<SweepTarget> candidates, RoadAtlas.Roads? roads, int iterations, Action<long, long?> progress, CancellationToken ct)
    {
        var depot = request.Depot ?? Centre(candidates);
        if (depot is null) return new PlannedSweep(null, 0, []);
        var order = new SweepOrder(request.CrewCount, request.ShiftSeconds, request.VisitSeconds, depot.Longitude, depot.Latitude);
        var limits = new SolveLimits(iterations, Progressed: share => progress((long)(share * iterations), iterations));
        RoadTravel? travel = null;
        var days = roads is null
            ? SweepRouter.Plan(candidates, order, limits, request.Seed, ct: ct)
            : SweepRouter.Plan(candidates, order, limits, request.Seed, points => travel = new RoadTravel(roads.Map, points, ct: ct), ct);
        ct.ThrowIfCancellationRequested();
        return new PlannedSweep(depot, candidates.Count, days, roads is null || travel is null ? null : Use(roads, travel));
    }

    /// <summary>The middle of what there is to recover, where crews set out when nobody says from where; null without candidates.</summary>
    public static Place? Centre(IReadOnlyList<SweepTarget> candidates) =>
        WeightedCentre.Find(candidates) is var (longitude, latitude) ? new Place(longitude, latitude) : null;

    private static RoadUse Use(RoadAtlas.Roads roads, RoadTravel travel)
    {
        var targets = travel.Access.SkipLast(1).ToList();
        return new RoadUse(roads.RoadNetworkId, targets.Count(access => access == RoadAccess.NoRoad), targets.Count(access => access == RoadAccess.Island));
    }
}
