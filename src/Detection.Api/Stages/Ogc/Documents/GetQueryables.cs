using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Ogc.Collections;
using Detection.Api.Stages.Ogc.Querying;

namespace Detection.Api.Stages.Ogc.Documents;

/// <summary>GET /ogc/collections/{collectionId}/queryables: what a filter may ask for, as a JSON schema.</summary>
public static class GetQueryables
{
    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/collections/{collectionId}/queryables", Handle)
        .WithName("GetOgcQueryables")
        .WithSummary("What filters on the collection may ask for, as a JSON schema")
        .Produces(StatusCodes.Status200OK, contentType: OgcLinks.Schema)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(string collectionId, HttpRequest request, Actor actor) =>
        OgcEndpoints.With(collectionId, actor, collection => Task.FromResult(Results.Json(
            Write(collection, actor.Role, new OgcLinks(request)), contentType: OgcLinks.Schema)));

    private static JsonObject Write(FeatureSource collection, Role role, OgcLinks links)
    {
        var properties = new JsonObject
        {
            [CqlSql.GeometryName] = new JsonObject
            {
                ["title"] = "The feature's place",
                ["x-ogc-role"] = "primary-geometry",
                ["$ref"] = $"https://geojson.org/schema/{collection.Geometry}.json",
            },
        };
        foreach (var property in collection.PropertiesFor(role)) properties[property.Name] = Schema(property);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2019-09/schema",
            ["$id"] = links.Collection(collection.Id) + "/queryables",
            ["type"] = "object",
            ["title"] = collection.Title,
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>A property's values as a JSON schema.</summary>
    internal static JsonObject Schema(MapProperty property)
    {
        var (type, format) = property.Kind switch
        {
            PropertyKind.Whole => ("integer", null),
            PropertyKind.Number => ("number", null),
            PropertyKind.Boolean => ("boolean", null),
            PropertyKind.Date => ("string", "date"),
            PropertyKind.Instant => ("string", "date-time"),
            _ => ("string", (string?)null),
        };
        var schema = new JsonObject { ["title"] = property.Description, ["type"] = type };
        if (format is not null) schema["format"] = format;
        return schema;
    }
}
