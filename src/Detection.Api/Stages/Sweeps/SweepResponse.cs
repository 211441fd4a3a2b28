using Detection.Models.Features;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A sweep as the API shows it. Times count from leaving the depot.</summary>
/// <param name="Outcome">In one sentence, what became of it.</param>
/// <param name="TravelModel">How the times were reckoned.</param>
/// <param name="Crews">Empty in a list of sweeps and until the sweep is planned.</param>
public sealed record SweepResponse(
    long SweepId, long RunId, Guid? JobId, string State, int CrewCount, int ShiftSeconds, int VisitSeconds, Place? Depot, int Seed,
    int? CandidateCount, int? CandidatesFound, double? TotalExpectedKwh, int StopCount, DateTime RequestedAt, DateTime? PlannedAt,
    TextPair Outcome, TextPair TravelModel, IReadOnlyList<SweepResponse.CrewResponse> Crews)
{
    /// <param name="TravelSeconds">The way back to the depot included.</param>
    public sealed record CrewResponse(
        int CrewNo, int TravelSeconds, int VisitSeconds, double TravelMetres, double ExpectedKwh, IReadOnlyList<GroupResponse> Groups);

    /// <summary>Stops walked from one parking place, which is at the first of them.</summary>
    /// <param name="Name">The street most of them stand in; the neighbourhood where no street is known; else empty.</param>
    public sealed record GroupResponse(int GroupNo, string Name, IReadOnlyList<StopResponse> Stops);

    /// <param name="TravelSeconds">From the stop before, or from the depot.</param>
    public sealed record StopResponse(
        int StopNo, long InstallationId, string InstallationNo, string? Street, string? Neighbourhood, double Longitude, double Latitude,
        int ArrivalSeconds, int TravelSeconds, double TravelMetres, float? Score, double ExpectedKwh, TextPair? Reason);

    public static SweepResponse Summary(SweepRow sweep) => new(
        sweep.SweepId, sweep.RunId, sweep.JobId, sweep.State, sweep.CrewCount, sweep.ShiftSeconds, sweep.VisitSeconds,
        sweep.Depot is { } depot ? new Place(depot.X, depot.Y) : null, sweep.Seed,
        sweep.CandidateCount, sweep.CandidatesFound, sweep.TotalExpectedKwh, sweep.StopCount, sweep.RequestedAt, sweep.PlannedAt,
        SweepWords.Outcome(sweep), SweepWords.TravelModel, []);

    public static SweepResponse From(SweepDetail detail) => Summary(detail.Sweep) with
    {
        Crews = [.. detail.Routes.Select(route => Crew(route, detail.StopsOfCrew[route.CrewNo]))],
    };

    private static CrewResponse Crew(RouteRow route, IEnumerable<StopRow> stops) => new(
        route.CrewNo, route.TravelSeconds, route.VisitSeconds, route.TravelMetres, route.ExpectedKwh,
        [.. stops.GroupBy(stop => stop.WalkGroup).Select(group => new GroupResponse(group.Key, SweepWords.PlaceName(group), [.. group.Select(Stop)]))]);

    private static StopResponse Stop(StopRow stop) => new(
        stop.StopNo, stop.InstallationId, stop.InstallationNo, stop.Street, stop.Neighbourhood, stop.Longitude, stop.Latitude,
        stop.ArrivalSeconds, stop.TravelSeconds, stop.TravelMetres, stop.Score, stop.ExpectedKwh,
        stop.ReasonTr is { } tr && stop.ReasonEn is { } en ? new TextPair(tr, en) : null);
}
