using System.Globalization;
using System.Text.Json;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Ogc.Querying;

namespace Detection.Api.Stages.Ogc;

/// <summary>GET /ogc/collections/{collectionId}/items/{featureId}: one feature.</summary>
public static class GetItem
{
    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/collections/{collectionId}/items/{featureId:long}", Handle)
        .WithName("GetOgcItem")
        .WithSummary("One feature by its key")
        .Produces(StatusCodes.Status200OK, contentType: OgcLinks.GeoJson)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(
        string collectionId, long featureId, HttpContext http, Actor actor, FeatureStore store, CancellationToken ct, string? crs = null) =>
        OgcEndpoints.With(collectionId, actor, async collection =>
        {
            var query = ItemsQueryParser.Parse(collection, actor.Role, http.Request.Query, []);
            var links = new OgcLinks(http.Request);
            using var body = new MemoryStream();
            await using var json = new Utf8JsonWriter(body, ListItems.Letters);
            var found = await store.ReadOne(query, featureId, row =>
            {
                FeatureJson.Write(json, row, query.Properties, more =>
                {
                    more.WriteStartArray("links");
                    OgcLinks.Link("self", links.Again(), "This feature", OgcLinks.GeoJson).WriteTo(more);
                    OgcLinks.Link("collection", links.Collection(collection.Id), collection.Title).WriteTo(more);
                    more.WriteEndArray();
                });
                return ValueTask.CompletedTask;
            }, ct);
            if (!found)
            {
                return Results.Problem(title: "No such feature", statusCode: StatusCodes.Status404NotFound,
                    detail: string.Create(CultureInfo.InvariantCulture, $"There is no feature {featureId} in the collection {collection.Id}."));
            }
            await json.FlushAsync(ct);
            http.Response.Headers["Content-Crs"] = $"<{query.Crs.Uri}>";
            return Results.Bytes(body.ToArray(), OgcLinks.GeoJson);
        });
}
