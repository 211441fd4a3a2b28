using Detection.Api.Pipeline;
using Detection.Api.Stages.Tiles.Pyramid;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Tiles;

/// <summary>The map's layers as vector tiles.</summary>
public static class TilesEndpoints
{
    public static IServiceCollection AddTiles(this IServiceCollection services) => services.AddSingleton<TileStore>().AddSingleton<INightlyStage, PyramidStage>();

    public static void MapTiles(this IEndpointRouteBuilder app)
    {
        var tiles = app.MapGroup("/tiles").WithTags("Tiles");
        GetTileJson.Map(tiles);
        GetTile.Map(tiles);
    }

    internal static ProblemHttpResult UnknownLayer(string layer) => TypedResults.Problem(
        $"There is no layer '{layer}'. The layers are {string.Join(", ", TileLayer.All.Select(known => known.Name))}.", statusCode: StatusCodes.Status404NotFound);
}
