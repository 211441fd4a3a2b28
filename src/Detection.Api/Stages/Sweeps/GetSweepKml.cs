using System.Globalization;
using Geo.Output;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/{id}.kml: a folder for each crew's day with its path and its stops.</summary>
public static class GetSweepKml
{
    private static readonly string[] Colours = ["#0067a5", "#c2410c", "#007a5a", "#8b3f8f", "#7a6200", "#2f3e46", "#a3195b", "#3f5fbf"];

    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}.kml", Handle)
        .WithName("GetSweepKml")
        .WithSummary("A sweep as KML, for map programs on a phone or a desk")
        .Produces(StatusCodes.Status200OK, contentType: KmlWriter.ContentType)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(long sweepId, SweepStore sweeps, CancellationToken ct, int? day = null, int? crew = null) =>
        SweepsEndpoints.Download(sweepId, day, crew, "kml", KmlWriter.ContentType, sweeps, Write, ct);

    private static Task Write(SweepDetail detail, Stream output) => KmlWriter.Write(
        output,
        string.Create(CultureInfo.InvariantCulture, $"Tarama {detail.Sweep.SweepId}"),
        [.. detail.Routes.Where(route => route.Path is not null).Select(route => new KmlFolder(
            SweepWords.RouteName(route), Colours[(route.CrewNo - 1) % Colours.Length],
            [new KmlPlacemark(SweepWords.RouteName(route), null, route.Path!), .. detail.StopsOf(route).Select(Stop)]))]);

    private static KmlPlacemark Stop(StopRow stop)
    {
        Point place = SweepWriter.PointOf(stop);
        return new(SweepWords.StopLabel(stop), SweepWords.StopLine(stop), place,
        [
            ("installationNo", stop.InstallationNo),
            ("arrivalSeconds", stop.ArrivalSeconds.ToString(CultureInfo.InvariantCulture)),
            ("kind", stop.Kind),
        ]);
    }
}
