using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.About;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Tiles;

/// <summary>GET /tiles/{layer}.json: what a map client must know to draw the layer.</summary>
/// <remarks>Source: TileJSON 3.0.0.</remarks>
public static class GetTileJson
{
    public sealed record VectorLayer(string Id, string Description, int Minzoom, int Maxzoom, IReadOnlyDictionary<string, string> Fields);

    /// <param name="Bounds">West, south, east, north of all installations [°]; the world before any is known.</param>
    public sealed record Response(
        string Tilejson, string Name, string Description, IReadOnlyList<string> Tiles, int Minzoom, int Maxzoom, IReadOnlyList<double> Bounds,
        [property: System.Text.Json.Serialization.JsonPropertyName("vector_layers")] IReadOnlyList<VectorLayer> VectorLayers);

    private static readonly double[] World = [-180, -85.05112877980659, 180, 85.0511287798066];

    private static readonly Response Example = From(TileLayer.Find("transformers")!, "http://127.0.0.1:5188", [35.27, 36.96, 35.36, 37.03]);

    public static void Map(RouteGroupBuilder tiles) => tiles.MapGet("/{layer}.json", Handle)
        .WithSummary("A layer's TileJSON: zooms, bounds, attributes").WithResponseExample(Example).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(string layer, AboutStore about, HttpRequest request, CancellationToken ct)
    {
        if (TileLayer.Find(layer) is not { } found) return TilesEndpoints.UnknownLayer(layer);
        return TypedResults.Ok(From(found, $"{request.Scheme}://{request.Host}{request.PathBase}", (await about.Find(ct)).Bounds ?? World));
    }

    private static Response From(TileLayer layer, string service, IReadOnlyList<double> bounds) => new(
        "3.0.0", layer.Name, layer.Description, [$"{service}/tiles/{layer.Name}/{{z}}/{{x}}/{{y}}.mvt"], layer.ShallowestZoom, TileAddress.DeepestZoom, bounds,
        [.. layer.Companions.Prepend(layer).Select(Describe)]);

    private static VectorLayer Describe(TileLayer layer) => new(layer.Name, layer.Description, layer.ShallowestZoom, TileAddress.DeepestZoom, layer.Fields);
}
