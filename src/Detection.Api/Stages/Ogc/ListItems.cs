using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Ogc.Querying;
using Microsoft.AspNetCore.Mvc;

namespace Detection.Api.Stages.Ogc;

/// <summary>GET /ogc/collections/{collectionId}/items: features by place, time and properties, page by page.</summary>
public static class ListItems
{
    public const int DefaultLimit = 100;
    public const int MostItems = 10_000;

    internal static readonly JsonWriterOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Paging = ["limit", "after", "before"];

    public static void Map(RouteGroupBuilder ogc) => ogc.MapGet("/collections/{collectionId}/items", Handle)
        .WithName("ListOgcItems")
        .WithSummary("Features by place, time, filter and the collection's own properties, page by page")
        .WithDescription("Every queryable of the collection is a parameter too: tariffGroup=dwelling. A parameter that is not known is refused.")
        .Produces(StatusCodes.Status200OK, contentType: OgcLinks.GeoJson)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static Task<IResult> Handle(
        string collectionId, HttpContext http, Actor actor, FeatureStore store, TimeProvider clock, CancellationToken ct, string? bbox = null,
        [FromQuery(Name = "bbox-crs")] string? bboxCrs = null, string? datetime = null, string? filter = null,
        [FromQuery(Name = "filter-lang")] string? filterLang = null, [FromQuery(Name = "filter-crs")] string? filterCrs = null, string? crs = null,
        int limit = DefaultLimit, long? after = null, long? before = null) =>
        OgcEndpoints.With(collectionId, actor, async collection =>
        {
            if (limit < 1) throw new RefusedQueryException($"limit is from 1; {limit} is not.");
            if (after is not null && before is not null) throw new RefusedQueryException("A page is after one feature or before one, not both.");
            var query = ItemsQueryParser.Parse(collection, actor.Role, http.Request.Query, Paging);
            var page = await FeaturePage.Find(store, query, Math.Min(limit, MostItems), after, before, ct);
            await Write(http, query, page, store, clock, ct);
            return Results.Empty;
        });

    private static async Task Write(HttpContext http, ItemsQuery query, FeaturePage page, FeatureStore store, TimeProvider clock, CancellationToken ct)
    {
        var output = http.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(output, Letters);
        http.Response.ContentType = OgcLinks.GeoJson;
        http.Response.Headers["Content-Crs"] = $"<{query.Crs.Uri}>";
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNumber("numberMatched", page.Matched);
        json.WriteString("timeStamp", clock.GetUtcNow().UtcDateTime);
        json.WriteStartArray("features");
        await page.Read(store, query, async row =>
        {
            var id = FeatureJson.Write(json, row, query.Properties);
            if (json.BytesPending > 1 << 16)
            {
                await json.FlushAsync(ct);
                await output.FlushAsync(ct);
            }
            return id;
        }, ct);
        json.WriteEndArray();
        json.WriteNumber("numberReturned", page.Returned);
        json.WritePropertyName("links");
        page.Links(new OgcLinks(http.Request), query.Collection).WriteTo(json);
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }
}
