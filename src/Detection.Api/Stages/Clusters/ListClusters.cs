using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Http;
using Geo.Output;

namespace Detection.Api.Stages.Clusters;

/// <summary>GET /clusters: the newest run's clusters as GeoJSON.</summary>
public static class ListClusters
{
    internal static readonly JsonNode Example = JsonNode.Parse(
        """
        {
          "type": "FeatureCollection",
          "features": [
            {
              "type": "Feature",
              "id": 1,
              "geometry": {"type": "Polygon", "coordinates": [[[35.305, 36.99], [35.308, 36.99], [35.308, 36.992], [35.305, 36.992], [35.305, 36.99]]]},
              "properties": {"clusterNo": 1, "name": "Çınarlı, İğde Sokağı", "installationCount": 5, "expectedKwh": 5210.4, "transformerCount": 1, "expectedFindings": 2.7, "walkMetres": 410, "minutes": 96, "radiusMetres": 140, "linesKwh": 860.0, "linesMostKwh": 1490.5}
            }
          ]
        }
        """)!;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/clusters", Handle).WithTags("Clusters")
        .WithSummary("The newest run's walkable areas as a GeoJSON FeatureCollection")
        .Produces<JsonObject>(StatusCodes.Status200OK, GeoJsonWriter.ContentType)
        .WithResponseExample(Example);

    internal static async Task Handle(ClusterStore store, HttpResponse response, CancellationToken ct) => await Write(await store.ListLatest(ct), response, ct);

    /// <summary>Writes areas as GeoJSON with everything a crew's planner asks of them.</summary>
    internal static async Task Write(IEnumerable<Cluster> clusters, HttpResponse response, CancellationToken ct)
    {
        response.ContentType = GeoJsonWriter.ContentType;
        using var geoJson = new GeoJsonWriter(response.BodyWriter);
        foreach (var cluster in clusters) geoJson.WriteFeature(cluster.Boundary, json => WriteProperties(json, cluster), cluster.ClusterNo);
        await geoJson.Complete(ct);
    }

    private static void WriteProperties(Utf8JsonWriter json, Cluster cluster)
    {
        json.WriteNumber("clusterNo", cluster.ClusterNo);
        json.WriteString("name", cluster.Name);
        json.WriteNumber("installationCount", cluster.InstallationCount);
        json.WriteNumber("expectedKwh", Math.Round(cluster.ExpectedKwh, 1));
        json.WriteNumber("transformerCount", cluster.TransformerCount);
        if (cluster.ExpectedTl is { } money) json.WriteNumber("expectedTl", money);
        if (cluster.ExpectedFindings is { } findings) json.WriteNumber("expectedFindings", Math.Round(findings, 2));
        if (cluster.WalkMetres is { } walk) json.WriteNumber("walkMetres", Math.Round(walk));
        if (cluster.Minutes is { } minutes) json.WriteNumber("minutes", Math.Round(minutes));
        if (cluster.RadiusMetres is { } radius) json.WriteNumber("radiusMetres", Math.Round(radius));
        if (cluster.TransformerCount > 0)
        {
            json.WriteNumber("linesKwh", Math.Round(cluster.LinesKwh, 1));
            json.WriteNumber("linesMostKwh", Math.Round(cluster.LinesMostKwh, 1));
        }
    }
}
