using System.Text.Json.Nodes;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Geo.Output;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Detection.Api.Stages.MapSearch;

/// <summary>GET /map/trace/{transformerCode}: a transformer, its installations, its feeder and the feeder's other transformers, to light up on a map.</summary>
public static class TraceTransformer
{
    private const int MostInstallations = 5_000;

    private static readonly JsonNode Example = JsonNode.Parse(
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [35.3, 36.98]}, "properties": {"kind": "transformer", "id": 1, "code": "T-0042"}}]}
        """)!;

    private sealed record Part(string Kind, long? Id, string? Code, Geometry? Geom);

    public static void Map(RouteGroupBuilder map) => map.MapGet("/trace/{transformerCode}", Handle)
        .WithName("TraceTransformer")
        .WithSummary("A transformer with its installations, its feeder, substation and sibling transformers, as GeoJSON")
        .Produces<JsonObject>(StatusCodes.Status200OK, GeoJsonWriter.ContentType)
        .WithResponseExample(Example)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(string transformerCode, Actor actor, NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var parts = (await connection.QueryAsync<Part>(new CommandDefinition(
            Sql.Read("Stages/MapSearch/TraceTransformer.sql"),
            new { code = transformerCode, most = MostInstallations, insider = actor.Role is not Role.Regulator }, cancellationToken: ct))).AsList();
        if (parts.Count == 0)
            return Results.Problem(title: "No such transformer", detail: $"There is no transformer '{transformerCode}'.", statusCode: StatusCodes.Status404NotFound);
        using var body = new MemoryStream();
        using var geoJson = new GeoJsonWriter(body);
        foreach (var part in parts)
        {
            geoJson.WriteFeature(part.Geom is { IsEmpty: false } ? part.Geom : null, json =>
            {
                json.WriteString("kind", part.Kind);
                if (part.Id is { } id) json.WriteNumber("id", id);
                if (part.Code is { } code) json.WriteString("code", code);
            });
        }
        await geoJson.Complete(ct);
        return Results.Bytes(body.ToArray(), GeoJsonWriter.ContentType);
    }
}
