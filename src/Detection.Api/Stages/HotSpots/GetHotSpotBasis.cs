using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.HotSpots;

/// <summary>GET /hot-spots/basis: how many installations the hot spots rest on.</summary>
public static class GetHotSpotBasis
{
    /// <param name="Counted">Scored installations whose place says in which street they are.</param>
    /// <param name="Implausible">Left out: the place cannot be believed.</param>
    /// <param name="Centroid">Left out of hexagons and density: the place is the neighbourhood's middle.</param>
    /// <param name="Missing">Left out: no place is known.</param>
    public sealed record Response(int Counted, int Implausible, int Centroid, int Missing);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/hot-spots/basis", Handle).WithTags("Map").WithName("GetHotSpotBasis")
        .WithSummary("How many installations the newest run's hot spots and density rest on, and how many were left out for want of a good place")
        .WithResponseExample(new Response(1_472, 11, 14, 3))
        .Produces(StatusCodes.Status204NoContent);

    internal static async Task<Results<Ok<Response>, NoContent>> Handle(HotSpotStore store, CancellationToken ct) =>
        await store.FindBasis(ct) is { } basis ? TypedResults.Ok(basis) : TypedResults.NoContent();
}
