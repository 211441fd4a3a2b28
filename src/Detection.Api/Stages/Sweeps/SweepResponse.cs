using Detection.Models.Campaigns;
using Detection.Models.Features;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A sweep as the API shows it. Times count from leaving the depot.</summary>
/// <param name="CampaignId">The campaign whose plan it is; null for the night's sweep.</param>
/// <param name="PlanNo">Which of the campaign's plans, from 1.</param>
/// <param name="ReplacesSweepId">The plan it was made from in the middle of a day.</param>
/// <param name="Terms">What was asked; null for sweeps older than campaigns.</param>
/// <param name="WorkSeconds">Travel and visits of all crews and days [s].</param>
/// <param name="Figures">What it brings; null until it is planned.</param>
/// <param name="Changes">What is different from the plan it replaces.</param>
/// <param name="Outcome">In one sentence, what became of it.</param>
/// <param name="TravelModel">How the times were reckoned.</param>
/// <param name="RoadNetworkId">The road network that times and ways come from; null for straight lines.</param>
/// <param name="Attribution">To be shown with the routes; null or empty where none is asked for.</param>
/// <param name="TargetsWithoutRoad">Candidates without a road near by: reached along straight lines.</param>
/// <param name="TargetsOnIsland">Candidates that cannot be reached from the depot: left out.</param>
/// <param name="Crews">A crew's day each, by day and crew; empty in a list of sweeps and until the sweep is planned.</param>
public sealed record SweepResponse(
    long SweepId, long RunId, Guid? JobId, long? CampaignId, int? PlanNo, string? Label, long? ReplacesSweepId, string State,
    int CrewCount, int ShiftSeconds, int VisitSeconds, Place? Depot, int Seed,
    int? CandidateCount, int? CandidatesFound, double? TotalExpectedKwh, int StopCount, double TravelMetres, int TravelSeconds, int WorkSeconds,
    DateTime RequestedAt, DateTime? PlannedAt, CampaignTerms? Terms, PlanFigures? Figures, IReadOnlyList<PlanChange> Changes,
    TextPair Outcome, TextPair TravelModel, long? RoadNetworkId, string? Attribution, int? TargetsWithoutRoad, int? TargetsOnIsland,
    IReadOnlyList<SweepResponse.CrewResponse> Crews)
{
    /// <param name="DayNo">Which working day of the period, from 1.</param>
    /// <param name="Name">As the crew is called.</param>
    /// <param name="StartsAtSeconds">After midnight, local time [s].</param>
    /// <param name="TravelSeconds">The way back to the depot included.</param>
    /// <param name="Break">Null when none is due.</param>
    /// <param name="WaitSeconds">Idle before sunrise or before a break may begin [s].</param>
    /// <param name="CompanionCrewNo">The crew that comes along and has no stops of its own that day; null for a crew that goes alone.</param>
    /// <param name="LeadCrewNo">The crew it goes along with; null for a crew with a day of its own.</param>
    /// <param name="Legs">The ways to each stop and then home, in order; empty for a crew that stays at the depot.</param>
    public sealed record CrewResponse(
        int DayNo, DateOnly? OnDay, int CrewNo, string Name, Place? Depot, int StartsAtSeconds, int ShiftSeconds,
        int TravelSeconds, int VisitSeconds, double TravelMetres, double ExpectedKwh, IReadOnlyList<LegResponse> Legs, IReadOnlyList<GroupResponse> Groups,
        BreakResponse? Break = null, int WaitSeconds = 0, int? CompanionCrewNo = null, int? LeadCrewNo = null);

    /// <param name="AfterStops">Visits made before it.</param>
    /// <param name="BeginsSeconds">After leaving the depot [s].</param>
    public sealed record BreakResponse(int AfterStops, int BeginsSeconds, int Seconds);

    /// <param name="Kind">road, or straight where any part is a straight line for want of roads.</param>
    /// <param name="Path">Longitude and latitude of each place on it, EPSG:4326.</param>
    public sealed record LegResponse(string Kind, IReadOnlyList<double[]> Path);

    /// <summary>Stops walked from one parking place, which is at the first of them.</summary>
    /// <param name="Name">The street most of them stand in; the neighbourhood where no street is known; else empty.</param>
    public sealed record GroupResponse(int GroupNo, string Name, IReadOnlyList<StopResponse> Stops);

    /// <param name="TravelSeconds">From the stop before, or from the depot.</param>
    /// <param name="CostSeconds">How much shorter the day would be without it [s].</param>
    /// <param name="Kind">inspection, tip, stamp or coverage.</param>
    /// <param name="Value">In the unit of the goal.</param>
    /// <param name="Probability">That the visit finds something, 0–1.</param>
    /// <param name="VisitState">planned, done or skipped, in the campaign that has chosen this sweep.</param>
    public sealed record StopResponse(
        int StopNo, long InstallationId, string InstallationNo, string? Street, string? Neighbourhood, double Longitude, double Latitude,
        int ArrivalSeconds, int TravelSeconds, double TravelMetres, int VisitSeconds, int? CostSeconds, string Kind, double? Value, double? Probability,
        float? Score, double ExpectedKwh, TextPair? Reason, string? VisitState, string? VisitNote);

    public static SweepResponse Summary(SweepRow sweep) => new(
        sweep.SweepId, sweep.RunId, sweep.JobId, sweep.CampaignId, sweep.PlanNo, sweep.Label, sweep.ReplacesSweepId, sweep.State,
        sweep.CrewCount, sweep.ShiftSeconds, sweep.VisitSeconds, Place.Of(sweep.Depot), sweep.Seed,
        sweep.CandidateCount, sweep.CandidatesFound, sweep.TotalExpectedKwh, sweep.StopCount, sweep.TravelMetres, sweep.TravelSeconds, sweep.WorkSeconds,
        sweep.RequestedAt, sweep.PlannedAt, sweep.Terms, sweep.Figures, sweep.Changes,
        SweepWords.Outcome(sweep), SweepWords.TravelModel(sweep), sweep.RoadNetworkId, sweep.Attribution, sweep.TargetsWithoutRoad, sweep.TargetsOnIsland, []);

    public static SweepResponse From(SweepDetail detail) => Summary(detail.Sweep) with
    {
        Crews = [.. detail.Routes.Select(route => Crew(route, [.. detail.StopsOf(route)]))],
    };

    private static CrewResponse Crew(RouteRow route, IReadOnlyList<StopRow> stops) => new(
        route.DayNo, route.OnDay, route.CrewNo, route.CrewName, Place.Of(route.Depot), route.StartsAtSeconds, route.ShiftSeconds,
        route.TravelSeconds, route.VisitSeconds, route.TravelMetres, route.ExpectedKwh, Legs(route, stops),
        [.. stops.GroupBy(stop => stop.WalkGroup).Select(group => new GroupResponse(group.Key, SweepWords.PlaceName(group), [.. group.Select(Stop)]))],
        route is { BreakAfterStops: { } after, BreakBeginsSeconds: { } begins } ? new BreakResponse(after, begins, route.BreakSeconds) : null,
        route.WaitSeconds, route.CompanionCrewNo, route.LeadCrewNo);

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
        stop.ArrivalSeconds, stop.TravelSeconds, stop.TravelMetres, stop.VisitSeconds, stop.CostSeconds, stop.Kind, stop.Value, stop.Probability,
        stop.Score, stop.ExpectedKwh,
        stop.ReasonTr is { } tr && stop.ReasonEn is { } en ? new TextPair(tr, en) : null, stop.VisitState, stop.VisitNote);
}
