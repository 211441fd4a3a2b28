using System.IO.Pipelines;
using Geo.Output;

namespace Detection.Api.Stages.Sweeps;

/// <summary>GET /sweeps/{id}.geojson: the depot, the crews' paths and the stops, EPSG:4326.</summary>
public static class GetSweepGeoJson
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder sweeps) => sweeps.MapGet("/{sweepId:long}.geojson", Handle)
        .WithName("GetSweepGeoJson")
        .WithSummary("A sweep as GeoJSON; the property kind is depot, route or stop")
        .Produces(StatusCodes.Status200OK, contentType: GeoJsonWriter.ContentType)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long sweepId, SweepStore sweeps, CancellationToken ct) =>
        await SweepsEndpoints.WithDetail(await sweeps.Find(sweepId, ct), sweeps, detail => Results.Stream(
            output => Write(detail, output, ct), GeoJsonWriter.ContentType, $"sweep-{sweepId}.geojson"), ct);

    private static async Task Write(SweepDetail detail, Stream output, CancellationToken ct)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        using var writer = new GeoJsonWriter(pipe);
        if (detail.Sweep.Depot is { } depot) writer.WriteFeature(depot, json => json.WriteString("kind", "depot"));
        foreach (var route in detail.Routes)
        {
            WriteRoute(writer, route);
            foreach (var stop in detail.StopsOfCrew[route.CrewNo]) WriteStop(writer, stop);
        }
        await writer.Complete(ct);
        await pipe.CompleteAsync();
    }

    private static void WriteRoute(GeoJsonWriter writer, RouteRow route) => writer.WriteFeature(route.Path, json =>
    {
        json.WriteString("kind", "route");
        json.WriteNumber("crewNo", route.CrewNo);
        json.WriteNumber("travelSeconds", route.TravelSeconds);
        json.WriteNumber("visitSeconds", route.VisitSeconds);
        json.WriteNumber("travelMetres", Math.Round(route.TravelMetres));
        json.WriteNumber("expectedKwh", Math.Round(route.ExpectedKwh, 1));
    });

    private static void WriteStop(GeoJsonWriter writer, StopRow stop) => writer.WriteFeature(SweepStore.PointOf(stop), json =>
    {
        json.WriteString("kind", "stop");
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
