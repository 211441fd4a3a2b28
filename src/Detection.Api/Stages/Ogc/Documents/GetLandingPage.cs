using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Ogc.Documents;

/// <summary>GET /ogc: where a map program begins.</summary>
public static class GetLandingPage
{
    private static readonly JsonNode Example = JsonNode.Parse(
        """
        {"title": "Tarama", "description": "…", "links": [{"href": "http://127.0.0.1:5188/ogc/collections", "rel": "data", "type": "application/json", "title": "Collections"}]}
        """)!;

    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/", Handle)
        .WithName("GetOgcLandingPage")
        .WithSummary("Where a map program begins: links to the collections, the conformance classes and the OpenAPI document")
        .WithResponseExample(Example)
        .Produces<JsonObject>();

    private static IResult Handle(HttpRequest request)
    {
        var links = new OgcLinks(request);
        return Results.Json(new JsonObject
        {
            ["title"] = "Tarama",
            ["description"] = "Installations, scores, clusters, the grid, routes and findings of an electricity distribution company.",
            ["links"] = new JsonArray(
                OgcLinks.Link("self", links.Root, "This page"),
                OgcLinks.Link("service-desc", links.Root + "/api", "The API, as an OpenAPI 3.0 document", OgcLinks.OpenApi),
                OgcLinks.Link("conformance", links.Root + "/conformance", "What this service conforms to"),
                OgcLinks.Link("data", links.Root + "/collections", "Collections")),
        });
    }
}
