using Detection.Api.Infrastructure.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Detection.Api.Stages.Tiles;

/// <summary>GET /tiles/{layer}/{z}/{x}/{y}.mvt: one square of one layer of the map.</summary>
public static class GetTile
{
    public const string ContentType = "application/vnd.mapbox-vector-tile";

    public static void Map(RouteGroupBuilder tiles) => tiles.MapGet("/{layer}/{z:int}/{x:int}/{y:int}.mvt", Handle)
        .WithSummary("One vector tile, now or as things stood in a month; 204 where nothing lies, 304 where the caller's copy is still right")
        .Produces(StatusCodes.Status200OK, contentType: ContentType)
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileContentHttpResult, NoContent, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        string layer, int z, int x, int y, TileStore store, Actor actor, HttpContext http, CancellationToken ct, string? month = null)
    {
        if (TileLayer.Find(layer) is not { } found) return TilesEndpoints.UnknownLayer(layer);
        if (found.InsidersOnly && actor.Role is Role.Regulator)
            return TypedResults.Problem($"The layer {layer} tells of single households; the request comes as {actor.RoleName}.", statusCode: StatusCodes.Status403Forbidden);
        var tile = new TileAddress(z, x, y);
        if (!tile.Exists)
            return TypedResults.Problem($"There is no tile {z}/{x}/{y}. Zoom runs from 0 to {TileAddress.DeepestZoom}, and column and row from 0 to 2^zoom - 1.", statusCode: StatusCodes.Status400BadRequest);
        if (!MapMoment.TryMonth(month, out var day))
            return TypedResults.Problem($"'{month}' is no month; write YYYY-MM.", statusCode: StatusCodes.Status400BadRequest);

        var moment = await store.FindMoment(day, actor.Role, ct);
        var tag = new EntityTagHeaderValue($"\"{moment.Tag}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = Actor.Carrier + ", Cookie";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);

        var bytes = await store.Draw(found, tile, moment, ct);
        return bytes.Length == 0 ? TypedResults.NoContent() : TypedResults.Bytes(bytes, ContentType);
    }
}
