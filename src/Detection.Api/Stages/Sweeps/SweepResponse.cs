using Detection.Models.Features;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A sweep as the API shows it. Times count from leaving the depot.</summary>
/// <param name="Outcome">In one sentence, what became of it.</param>
/// <param name="TravelModel">How the times were reckoned.</param>
/// <param name="RoadNetworkId">The road network that times and ways come from; null for straight lines.</param>
/// <param name="Attribution">To be shown with the routes; null or empty where none is asked for.</param>
/// <param name="TargetsWithoutRoad">Candidates without a road near by: reached along straight lines.</param>
/// <param name="TargetsOnIsland">Candidates that cannot be reached from the depot: left out.</param>
/// <param name="Crews">Empty in a list of sweeps and until the sweep is planned.</param>
public sealed record SweepResponse(
    long SweepId, long RunId, Guid? JobId, string State, int CrewCount, int ShiftSeconds, int VisitSeconds, Place? Depot, int Seed,
    int? CandidateCount, int? CandidatesFound, double? TotalExpectedKwh, int StopCount, DateTime RequestedAt, DateTime? PlannedAt,
    TextPair Outcome, TextPair TravelModel, long? RoadNetworkId, string? Attribution, int? TargetsWithoutRoad, int? TargetsOnIsland,
    IReadOnlyList<SweepResponse.CrewResponse> Crews)
{
    /// <param name="TravelSeconds">The way back to the depot included.</param>
    /// <param name="Legs">The ways to each stop and then home, in order; empty for a crew that stays at the depot.</param>
    public sealed record CrewResponse(
        int CrewNo, int TravelSeconds, int VisitSeconds, double TravelMetres, double ExpectedKwh, IReadOnlyList<LegResponse> Legs,
        IReadOnlyList<GroupResponse> Groups);

    /// <param name="Kind">road, or straight where any part is a straight line for want of roads.</param>
    /// <param name="Path">Longitude and latitude of each place on it, EPSG:4326.</param>
    public sealed record LegResponse(string Kind, IReadOnlyList<double[]> Path);

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
        SweepWords.Outcome(sweep), SweepWords.TravelModel(sweep), sweep.RoadNetworkId, sweep.Attribution, sweep.TargetsWithoutRoad,
        sweep.TargetsOnIsland, []);

    public static SweepResponse From(SweepDetail detail) => Summary(detail.Sweep) with
    {
        Crews = [.. detail.Routes.Select(route => Crew(route, [.. detail.StopsOfCrew[route.CrewNo]]))],
    };

    private static CrewResponse Crew(RouteRow route, IReadOnlyList<StopRow> stops) => new(
        route.CrewNo, route.TravelSeconds, route.VisitSeconds, route.TravelMetres, route.ExpectedKwh, Legs(route, stops),
        [.. stops.GroupBy(stop => stop.WalkGroup).Select(group => new GroupResponse(group.Key, SweepWords.PlaceName(group), [.. group.Select(Stop)]))]);

    /// <summary>Sweeps planned before ways were kept have one line over all their stops.</summary>
    private static List<LegResponse> Legs(RouteRow route, IReadOnlyList<StopRow> stops)
    {
        if (route.WayHome is not { } home) return route.Path is { } path ? [Leg(path, onRoads: false)] : [];
        return [.. stops.Where(stop => stop.Way is not null).Select(stop => Leg(stop.Way!, stop.OnRoads)), Leg(home, route.HomeOnRoads)];
    }

    private static LegResponse Leg(LineString way, bool onRoads) =>
        new(onRoads ? "road" : "straight", [.. way.Coordinates.Select(at => new[] { Math.Round(at.X, 6), Math.Round(at.Y, 6) })]);

    private static StopResponse Stop(StopRow stop) => new(
        stop.StopNo, stop.InstallationId, stop.InstallationNo, stop.Street, stop.Neighbourhood, stop.Longitude, stop.Latitude,
        stop.ArrivalSeconds, stop.TravelSeconds, stop.TravelMetres, stop.Score, stop.ExpectedKwh,
        stop.ReasonTr is { } tr && stop.ReasonEn is { } en ? new TextPair(tr, en) : null);
}
