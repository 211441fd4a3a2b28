using System.Globalization;
using Geo.Output;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/{id}.gpx: a route for each crew from the depot over its stops and back, and a waypoint for each stop.</summary>
public static class GetSweepGpx
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}.gpx", Handle)
        .WithName("GetSweepGpx")
        .WithSummary("A sweep as GPX 1.1, for hand-held receivers and navigation apps")
        .Produces(StatusCodes.Status200OK, contentType: GpxWriter.ContentType)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long sweepId, SweepStore sweeps, CancellationToken ct) =>
        await SweepsEndpoints.WithDetail(await sweeps.Find(sweepId, ct), sweeps, detail => Results.Stream(
            output => Write(detail, output), GpxWriter.ContentType, $"sweep-{sweepId}.gpx"), ct);

    private static Task Write(SweepDetail detail, Stream output) => GpxWriter.Write(
        output,
        string.Create(CultureInfo.InvariantCulture, $"Tarama {detail.Sweep.SweepId}"),
        detail.Routes.SelectMany(route => detail.StopsOfCrew[route.CrewNo]).Select(Point),
        detail.Routes.Where(route => route.Path is not null).Select(route => Route(route, detail)));

    private static GpxRoute Route(RouteRow route, SweepDetail detail)
    {
        var depot = detail.Sweep.Depot is { } at ? new GpxPoint(at.X, at.Y, "Depo / Depot") : null;
        GpxPoint?[] points = [depot, .. detail.StopsOfCrew[route.CrewNo].Select(Point), depot];
        return new GpxRoute(string.Create(CultureInfo.InvariantCulture, $"Ekip / Crew {route.CrewNo}"), [.. points.OfType<GpxPoint>()]);
    }

    private static GpxPoint Point(StopRow stop) => new(
        stop.Longitude, stop.Latitude, SweepWords.StopLabel(stop),
        string.Join(" · ", new[] { stop.InstallationNo, stop.Street, stop.Neighbourhood, stop.ReasonTr }.OfType<string>()));
}
