namespace Detection.Api.Stages.Roads;

/// <summary>Road networks: what crews' travel times and routes are worked out on.</summary>
public static class RoadsEndpoints
{
    public static IServiceCollection AddRoads(this IServiceCollection services) =>
        services.AddSingleton<RoadStore>().AddSingleton<RoadImporter>().AddSingleton<RoadAtlas>();

    public static void MapRoads(this IEndpointRouteBuilder app) => ListRoads.Map(app);
}
