using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Sweeps;

namespace Detection.Api.Stages.Campaigns;

/// <summary>GET /campaigns and GET /campaigns/{id}.</summary>
public static class ListCampaigns
{
    private const int MostCampaigns = 500;

    public static void Map(RouteGroupBuilder campaigns)
    {
        campaigns.MapGet("/", List)
            .WithName("ListCampaigns").WithSummary("Campaigns, the newest first").WithResponseExample(new[] { CampaignExamples.Summary })
            .Produces<IReadOnlyList<CampaignResponse>>().ProducesValidationProblem();
        campaigns.MapGet("/{campaignId:long}", Get)
            .WithName("GetCampaign").WithSummary("One campaign with its plans and what may be done with it").WithResponseExample(CampaignExamples.Detail)
            .Produces<CampaignResponse>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(CampaignStore campaigns, CancellationToken ct, int limit = 100) => limit is < 1 or > MostCampaigns
        ? InvalidField.Of("limit", $"From 1 to {MostCampaigns}.")
        : Results.Ok((await campaigns.List(limit, ct)).Select(row => CampaignResponse.Of(row, [])));

    private static async Task<IResult> Get(long campaignId, CampaignStore campaigns, SweepStore sweeps, CancellationToken ct) =>
        Results.Ok(CampaignResponse.Of(await campaigns.Get(campaignId, ct), await sweeps.ListOf(campaignId, ct)));
}
