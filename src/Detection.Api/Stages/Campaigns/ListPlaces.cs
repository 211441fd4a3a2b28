using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Campaigns;

/// <summary>A neighbourhood or a street, and how many installations with a place on the map stand there.</summary>
public sealed record PlaceRow
{
    public string? District { get; init; }
    public string? Neighbourhood { get; init; }
    public string? Street { get; init; }
    public int Installations { get; init; }
}

/// <summary>GET /campaigns/places: the areas a campaign can name.</summary>
public static class ListPlaces
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder campaigns) => campaigns.MapGet("/places", Handle)
        .WithName("ListPlaces")
        .WithSummary("Neighbourhoods a campaign can name as its area, or the streets of one neighbourhood")
        .WithResponseExample(new[] { new PlaceRow { District = "Ceyhan", Neighbourhood = "Çınarpınarı", Street = "Ardıç Sokak", Installations = 84 } })
        .Produces<IReadOnlyList<PlaceRow>>();

    private static async Task<IResult> Handle(CampaignStore campaigns, CancellationToken ct, string? district = null, string? neighbourhood = null) =>
        Results.Ok(await campaigns.ListPlaces(district, neighbourhood, ct));
}
