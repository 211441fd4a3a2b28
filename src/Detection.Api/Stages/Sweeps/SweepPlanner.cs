using Geo.Routing;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A plan ready to be kept.</summary>
/// <param name="Depot">Null when nobody named one and there was no candidate to choose it by.</param>
public sealed record PlannedSweep(Place? Depot, int CandidatesFound, IReadOnlyList<CrewDay> Days);

/// <summary>Turns candidates into crews' days: the same for the nightly stage and for a person's request.</summary>
public static class SweepPlanner
{
    /// <param name="progress">Told of the rounds done and of how many.</param>
    /// <exception cref="OperationCanceledException">Cancelled; a plan cut short is not kept.</exception>
    public static PlannedSweep Plan(
        SweepRequest request, IReadOnlyList<SweepTarget> candidates, int iterations, Action<long, long?> progress, CancellationToken ct)
    {
        var depot = request.Depot ?? Centre(candidates);
        if (depot is null) return new PlannedSweep(null, 0, []);
        var order = new SweepOrder(request.CrewCount, request.ShiftSeconds, request.VisitSeconds, depot.Longitude, depot.Latitude);
        var limits = new SolveLimits(iterations, Progressed: share => progress((long)(share * iterations), iterations));
        var days = SweepRouter.Plan(candidates, order, limits, request.Seed, ct: ct);
        ct.ThrowIfCancellationRequested();
        return new PlannedSweep(depot, candidates.Count, days);
    }

    private static Place? Centre(IReadOnlyList<SweepTarget> candidates) =>
        WeightedCentre.Find(candidates) is var (longitude, latitude) ? new Place(longitude, latitude) : null;
}
