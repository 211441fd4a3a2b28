using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.MapSearch;

/// <summary>GET /map/base: the raster base map that the settings name, if any.</summary>
public static class GetBaseMap
{
    public static void Map(RouteGroupBuilder map) => map.MapGet("/base", (BaseMap baseMap) => new Response(baseMap.Tiles, baseMap.Attribution))
        .WithName("GetBaseMap")
        .WithSummary("The raster base map that the settings name; nulls where the map draws its own ground")
        .WithResponseExample(new Response(null, null));

    /// <param name="Tiles">Address with {z}, {x} and {y}; null for the service's own ground.</param>
    public sealed record Response(string? Tiles, string? Attribution);
}
