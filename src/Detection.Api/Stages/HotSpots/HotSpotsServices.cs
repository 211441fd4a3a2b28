using Detection.Api.Pipeline;

namespace Detection.Api.Stages.HotSpots;

/// <summary>Where suspicion gathers beyond chance: the stage "hot-spots". The map and the downloads show what it finds.</summary>
public static class HotSpotsServices
{
    public static IServiceCollection AddHotSpots(this IServiceCollection services) => services.AddScoped<HotSpotStore>().AddScoped<INightlyStage, HotSpotStage>();

    public static void MapHotSpots(this IEndpointRouteBuilder app) => GetHotSpotBasis.Map(app);
}
