using System.IO.Pipelines;
using Geo.Output;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/{id}.geojson: the depots, the crews' paths and the stops, EPSG:4326.</summary>
public static class GetSweepGeoJson
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}.geojson", Handle)
        .WithName("GetSweepGeoJson")
        .WithSummary("A sweep as GeoJSON; the property kind is depot, route or stop")
        .Produces(StatusCodes.Status200OK, contentType: GeoJsonWriter.ContentType)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(long sweepId, SweepStore sweeps, CancellationToken ct, int? day = null, int? crew = null) =>
        SweepsEndpoints.Download(sweepId, day, crew, "geojson", GeoJsonWriter.ContentType, sweeps, Write, ct);

    private static async Task Write(SweepDetail detail, Stream output)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        using var writer = new GeoJsonWriter(pipe);
        foreach (var depot in detail.Routes.Select(route => route.Depot).OfType<Point>().DistinctBy(depot => depot.Coordinate))
            writer.WriteFeature(depot, json => json.WriteString("kind", "depot"));
        foreach (var route in detail.Routes)
        {
            WriteRoute(writer, route);
            foreach (var stop in detail.StopsOf(route)) WriteStop(writer, stop);
        }
        await writer.Complete(CancellationToken.None);
        await pipe.CompleteAsync();
    }

    private static void WriteRoute(GeoJsonWriter writer, RouteRow route) => writer.WriteFeature(route.Path, json =>
    {
        json.WriteString("kind", "route");
        json.WriteNumber("dayNo", route.DayNo);
        json.WriteNumber("crewNo", route.CrewNo);
        json.WriteString("crewName", route.CrewName);
        json.WriteNumber("travelSeconds", route.TravelSeconds);
        json.WriteNumber("visitSeconds", route.VisitSeconds);
        json.WriteNumber("travelMetres", Math.Round(route.TravelMetres));
        json.WriteNumber("expectedKwh", Math.Round(route.ExpectedKwh, 1));
    });

    private static void WriteStop(GeoJsonWriter writer, StopRow stop) => writer.WriteFeature(SweepWriter.PointOf(stop), json =>
    {
        json.WriteString("kind", "stop");
        json.WriteString("stopKind", stop.Kind);
        json.WriteNumber("dayNo", stop.DayNo);
        json.WriteNumber("crewNo", stop.CrewNo);
        json.WriteNumber("stopNo", stop.StopNo);
        json.WriteNumber("walkGroup", stop.WalkGroup);
        json.WriteNumber("installationId", stop.InstallationId);
        json.WriteString("installationNo", stop.InstallationNo);
        json.WriteString("street", stop.Street);
        json.WriteString("neighbourhood", stop.Neighbourhood);
        json.WriteNumber("arrivalSeconds", stop.ArrivalSeconds);
        json.WriteNumber("expectedKwh", Math.Round(stop.ExpectedKwh, 1));
        json.WriteString("reasonTr", stop.ReasonTr);
        json.WriteString("reasonEn", stop.ReasonEn);
    });
}
