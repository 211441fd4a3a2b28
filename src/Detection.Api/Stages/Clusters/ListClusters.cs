using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Http;
using Geo.Output;

namespace Detection.Api.Stages.Clusters;

/// <summary>GET /clusters: the newest run's clusters as GeoJSON.</summary>
public static class ListClusters
{
    private static readonly JsonNode Example = JsonNode.Parse(
        """
        {
          "type": "FeatureCollection",
          "features": [
            {
              "type": "Feature",
              "id": 1,
              "geometry": {"type": "Polygon", "coordinates": [[[35.305, 36.99], [35.308, 36.99], [35.308, 36.992], [35.305, 36.992], [35.305, 36.99]]]},
              "properties": {"clusterNo": 1, "name": "Çınarlı, İğde Sokağı", "installationCount": 5, "expectedKwh": 5210.4}
            }
          ]
        }
        """)!;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/clusters", Handle).WithTags("Clusters")
        .WithSummary("The newest run's walkable areas as a GeoJSON FeatureCollection")
        .Produces<JsonObject>(StatusCodes.Status200OK, GeoJsonWriter.ContentType)
        .WithResponseExample(Example);

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
