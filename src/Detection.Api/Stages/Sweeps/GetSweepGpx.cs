using System.Globalization;
using Geo.Output;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/{id}.gpx: a route for each crew's day from its depot over its stops and back, and a waypoint for each stop.</summary>
public static class GetSweepGpx
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}.gpx", Handle)
        .WithName("GetSweepGpx")
        .WithSummary("A sweep as GPX 1.1, for hand-held receivers and navigation apps")
        .Produces(StatusCodes.Status200OK, contentType: GpxWriter.ContentType)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(long sweepId, SweepStore sweeps, CancellationToken ct, int? day = null, int? crew = null) =>
        SweepsEndpoints.Download(sweepId, day, crew, "gpx", GpxWriter.ContentType, sweeps, Write, ct);

    private static Task Write(SweepDetail detail, Stream output) => GpxWriter.Write(
        output,
        string.Create(CultureInfo.InvariantCulture, $"Tarama {detail.Sweep.SweepId}"),
        detail.Routes.SelectMany(detail.StopsOf).Select(Point),
        detail.Routes.Where(route => route.Path is not null).Select(route => Route(route, detail)));

    private static GpxRoute Route(RouteRow route, SweepDetail detail)
    {
        var depot = route.Depot is { } at ? new GpxPoint(at.X, at.Y, "Depo / Depot") : null;
        GpxPoint?[] points = [depot, .. detail.StopsOf(route).Select(Point), depot];
        return new GpxRoute(SweepWords.RouteName(route), [.. points.OfType<GpxPoint>()]);
    }

    private static GpxPoint Point(StopRow stop) => new(stop.Longitude, stop.Latitude, SweepWords.StopLabel(stop), SweepWords.StopLine(stop));
}
