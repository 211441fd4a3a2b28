using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Roads;
using Geo.Routing.Sweeps;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/{id}/left-out: whom the plan leaves out, and why: value against the minutes it would cost.</summary>
public static class GetLeftOut
{
    private const int MostItems = 200;

    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}/left-out", Handle)
        .WithName("GetLeftOut")
        .WithSummary("Candidates a plan leaves out, the most valuable first, with what it would take to have them")
        .WithResponseExample(SweepExamples.LeftOut)
        .Produces<LeftOutResponse>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long sweepId, SweepStore sweeps, RoadAtlas atlas, CancellationToken ct, int limit = 50, long? installationId = null)
    {
        if (limit is < 1 or > MostItems) return InvalidField.Of("limit", $"From 1 to {MostItems}.");
        return await SweepsEndpoints.WithDetail(await sweeps.Find(sweepId, ct), sweeps, async detail =>
        {
            var roads = await PlanRoads.Find(atlas, detail, ct);
            return Results.Ok(Explain(detail, await sweeps.ListLeftOut(sweepId, installationId, limit, ct), roads));
        }, ct);
    }

    private static LeftOutResponse Explain(SweepDetail detail, IReadOnlyList<LeftOutRow> rows, PlanRoads? roads)
    {
        var stops = detail.Stops.SelectMany(group => group).ToDictionary(stop => stop.InstallationId);
        var days = detail.Routes.Select(route => CrewDays.Of(route, detail.StopsOf(route), detail.Sweep.Terms)).ToList();
        var reasons = PlanReasons.WhyLeftOut(days, [.. rows.Select(row => Target(row, detail.Sweep))], roads is null ? null : roads.TravelOver, PlanGround.GossipOf(detail.Sweep.Terms));
        return new(detail.Sweep.SweepId, [.. rows.Select((row, i) => Item(row, reasons.ElementAtOrDefault(i), detail, stops))]);
    }

    private static SweepTarget Target(LeftOutRow row, SweepRow sweep) => new(
        row.InstallationId, row.Longitude, row.Latitude, row.Value, sweep.VisitSeconds, CrewSkillWords.Read(row.RequiredSkills));

    private static LeftOutResponse.Item Item(LeftOutRow row, LeftOutReason? reason, SweepDetail detail, Dictionary<long, StopRow> stops)
    {
        var route = reason is null ? null : detail.Routes.First(route => route.DayNo == reason.Shift.DayNo && route.CrewNo == reason.Shift.CrewNo);
        return new(
            row.InstallationId, row.InstallationNo, row.Street, row.Neighbourhood, row.Longitude, row.Latitude, row.Kind, row.Value, row.Probability, row.ExpectedKwh,
            route?.DayNo, route?.CrewNo, route?.CrewName, Minutes(reason?.ExtraSeconds), Minutes(reason?.FreeSeconds),
            [.. (reason?.Displaced ?? []).Select(stop => new LeftOutResponse.DisplacedStop(stop.Id, stops[stop.Id].InstallationNo, stop.Value))],
            reason?.DisplacedValue, PlanWords.WhyLeftOut(row, reason, route));
    }

    private static int? Minutes(int? seconds) => seconds is { } known ? (int)Math.Ceiling(known / 60.0) : null;
}
