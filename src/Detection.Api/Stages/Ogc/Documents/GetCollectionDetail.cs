using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.About;

namespace Detection.Api.Stages.Ogc.Documents;

/// <summary>GET /ogc/collections/{collectionId}: one collection.</summary>
public static class GetCollectionDetail
{
    private static readonly JsonNode Example = JsonNode.Parse(
        """
        {"id": "transformers", "title": "Transformers", "itemType": "feature", "storageCrs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "links": []}
        """)!;

    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/collections/{collectionId}", Handle)
        .WithName("GetOgcCollection")
        .WithSummary("One collection: its extent, its systems, its links")
        .WithResponseExample(Example)
        .Produces<JsonObject>()
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(string collectionId, HttpRequest request, Actor actor, AboutStore about, CancellationToken ct) =>
        OgcEndpoints.With(collectionId, actor, async collection =>
            Results.Json(CollectionJson.Write(collection, new OgcLinks(request), (await about.Find(ct)).Bounds)));
}
