using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.About;
using Detection.Api.Stages.Ogc.Collections;

namespace Detection.Api.Stages.Ogc.Documents;

/// <summary>GET /ogc/collections: what may be read, by the caller's role.</summary>
public static class ListCollections
{
    private static readonly JsonNode Example = JsonNode.Parse(
        """
        {"links": [], "collections": [{"id": "installations", "title": "Installations", "itemType": "feature", "storageCrs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "links": []}]}
        """)!;

    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/collections", Handle)
        .WithName("ListOgcCollections")
        .WithSummary("The collections the caller's role may read")
        .WithResponseExample(Example)
        .Produces<JsonObject>();

    private static async Task<IResult> Handle(HttpRequest request, Actor actor, AboutStore about, CancellationToken ct)
    {
        var links = new OgcLinks(request);
        var bounds = (await about.Find(ct)).Bounds;
        return Results.Json(new JsonObject
        {
            ["links"] = new JsonArray(OgcLinks.Link("self", links.Root + "/collections", "Collections")),
            ["collections"] = new JsonArray(
                [.. MapCollections.All.Where(collection => collection.IsOpenTo(actor.Role)).Select(collection => (JsonNode)CollectionJson.Write(collection, links, bounds))]),
        });
    }
}
