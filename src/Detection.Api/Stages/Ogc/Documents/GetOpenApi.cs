using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Ogc.Collections;
using Geo.Crs;

namespace Detection.Api.Stages.Ogc.Documents;

/// <summary>GET /ogc/api: these routes as an OpenAPI 3.0 document, which is the version the standard asks for.</summary>
public static class GetOpenApi
{
    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/api", Handle)
        .WithName("GetOgcApi")
        .WithSummary("The routes under /ogc as an OpenAPI 3.0 document, with each collection's own parameters")
        .Produces(StatusCodes.Status200OK, contentType: OgcLinks.OpenApi);

    private static IResult Handle(HttpRequest request, Actor actor)
    {
        var links = new OgcLinks(request);
        var paths = new JsonObject
        {
            ["/"] = Operation("getLandingPage", "Where a map program begins", "application/json"),
            ["/conformance"] = Operation("getConformance", "Conformance classes", "application/json"),
            ["/collections"] = Operation("getCollections", "The collections", "application/json"),
        };
        foreach (var collection in MapCollections.All.Where(known => known.IsOpenTo(actor.Role))) Add(paths, collection, actor.Role);
        return Results.Json(new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Tarama: OGC API – Features", ["version"] = "1.0.0" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = links.Root }),
            ["paths"] = paths,
        }, contentType: OgcLinks.OpenApi);
    }

    private static void Add(JsonObject paths, FeatureSource collection, Role role)
    {
        var (id, path) = (collection.Id, $"/collections/{collection.Id}/items");
        paths[$"/collections/{id}"] = Operation($"describe_{id}", collection.Title, "application/json");
        paths[$"/collections/{id}/queryables"] = Operation($"queryables_{id}", $"What filters on {collection.Title} may ask for", OgcLinks.Schema);
        paths[path] = Operation($"list_{id}", collection.Description, OgcLinks.GeoJson,
        [
            Limit(),
            Parameter("bbox", "The lower-left corner, then the upper-right one", new JsonObject
            {
                ["type"] = "array", ["minItems"] = 4, ["maxItems"] = 6, ["items"] = new JsonObject { ["type"] = "number" },
            }, explode: false),
            Parameter("bbox-crs", "The system of the box", Systems()),
            Parameter("crs", "The system of the answer", Systems()),
            Parameter("datetime", "An instant, a date, or an interval", TextSchema()),
            Parameter("filter", "A condition over the queryables", TextSchema()),
            Parameter("filter-lang", "The filter's language", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("cql2-text") }),
            Parameter("filter-crs", "The system of the filter's geometries", Systems()),
            .. collection.PropertiesFor(role).Select(property => Parameter(property.Name, property.Description, GetQueryables.Schema(property))),
        ]);
        paths[path + "/{featureId}"] = Operation($"get_{id}", $"One feature of {collection.Title}", OgcLinks.GeoJson,
        [
            new JsonObject { ["name"] = "featureId", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "integer" } },
            Parameter("crs", "The system of the answer", Systems()),
        ]);
    }

    private static JsonObject Operation(string id, string summary, string type, IReadOnlyList<JsonObject>? parameters = null)
    {
        var operation = new JsonObject
        {
            ["operationId"] = id,
            ["summary"] = summary,
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = summary, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "object" } } } },
                ["400"] = new JsonObject { ["description"] = "The query cannot be read" },
            },
        };
        if (parameters is not null) operation["parameters"] = new JsonArray([.. parameters]);
        return new JsonObject { ["get"] = operation };
    }

    private static JsonObject Limit() => Parameter("limit", "At most so many", new JsonObject
    {
        ["type"] = "integer", ["minimum"] = 1, ["maximum"] = ListItems.MostItems, ["default"] = ListItems.DefaultLimit,
    });

    private static JsonObject Parameter(string name, string description, JsonObject schema, bool explode = true) => new()
    {
        ["name"] = name, ["in"] = "query", ["description"] = description, ["required"] = false, ["schema"] = schema, ["style"] = "form", ["explode"] = explode,
    };

    private static JsonObject TextSchema() => new() { ["type"] = "string" };

    private static JsonObject Systems() => new()
    {
        ["type"] = "string", ["format"] = "uri", ["enum"] = new JsonArray([.. CoordinateSystem.All.Select(system => (JsonNode)system.Uri)]),
    };
}
