using Geo.Output;

namespace Detection.Api.Stages.Clusters;

/// <summary>GET /clusters: the newest run's clusters as GeoJSON.</summary>
public static class ListClusters
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/clusters", Handle).WithTags("Clusters")
        .WithSummary("The newest run's walkable areas as a GeoJSON FeatureCollection")
        .Produces(StatusCodes.Status200OK, contentType: GeoJsonWriter.ContentType);

    internal static async Task Handle(ClusterStore store, HttpResponse response, CancellationToken ct)
    {
        var clusters = await store.ListLatest(ct);
        response.ContentType = GeoJsonWriter.ContentType;
        using var geoJson = new GeoJsonWriter(response.BodyWriter);
        foreach (var cluster in clusters)
            geoJson.WriteFeature(cluster.Boundary, json =>
            {
                json.WriteNumber("clusterNo", cluster.ClusterNo);
                json.WriteString("name", cluster.Name);
                json.WriteNumber("installationCount", cluster.InstallationCount);
                json.WriteNumber("expectedKwh", Math.Round(cluster.ExpectedKwh, 1));
            }, cluster.ClusterNo);
        await geoJson.Complete(ct);
    }
}
