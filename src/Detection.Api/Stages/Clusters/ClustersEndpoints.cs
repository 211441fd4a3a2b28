using Detection.Api.Infrastructure.Access;
using Detection.Api.Pipeline;

namespace Detection.Api.Stages.Clusters;

/// <summary>Where suspicion gathers: the stage "clusters" and what it found.</summary>
public static class ClustersEndpoints
{
    public static IServiceCollection AddClusters(this IServiceCollection services) =>
        services.AddScoped<ClusterStore>().AddScoped<INightlyStage, ClusterStage>();

    public static void MapClusters(this IEndpointRouteBuilder app)
    {
        ListClusters.Map(app);
        ListWorkUnits.Map(app);
        CreateCampaignOfCluster.Map(app.MapGroup("/clusters").WithTags("Clusters").WritesRequireRole(Role.Analyst, Role.Manager));
    }
}
