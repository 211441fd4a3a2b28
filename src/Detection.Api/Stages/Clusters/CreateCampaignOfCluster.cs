using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Campaigns;
using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Clusters;

/// <summary>POST /clusters/{no}/campaign: a draft of a campaign over a cluster's area.</summary>
public static class CreateCampaignOfCluster
{
    /// <param name="CampaignId">The draft; GET /campaigns lists it, and its terms can still be changed.</param>
    public sealed record Response(long CampaignId, string Name);

    public static void Map(RouteGroupBuilder clusters) => clusters.MapPost("/{clusterNo:int}/campaign", Handle).WithName("CreateCampaignOfCluster")
        .WithSummary("Make a draft of a campaign whose area is a cluster of the newest run")
        .WithResponseExample(new Response(7, "Çınarlı, İğde Sokağı")).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        int clusterNo, ClusterStore clusters, CampaignStore campaigns, SweepSettings settings, LocalDay local, CancellationToken ct)
    {
        if ((await clusters.ListLatest(ct)).FirstOrDefault(cluster => cluster.ClusterNo == clusterNo) is not { } cluster)
            return TypedResults.Problem($"The newest run has no cluster {clusterNo}. GET /clusters lists them.", statusCode: StatusCodes.Status404NotFound);
        CampaignPlace[] outline = [.. cluster.Boundary.ExteriorRing.Coordinates.Select(corner => new CampaignPlace(corner.X, corner.Y))];
        var terms = new TermsRequest(new CampaignArea(Outline: outline)).Complete(settings, local.Today);
        var campaignId = await campaigns.Create(cluster.Name, terms, ct);
        return TypedResults.Created($"/campaigns/{campaignId}", new Response(campaignId, cluster.Name));
    }
}
