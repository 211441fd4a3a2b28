using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Scoring;
using Detection.Api.Stages.Sweeps;

namespace Detection.Api.Stages.Campaigns;

/// <summary>POST /campaigns and PUT /campaigns/{id}: a draft, and its terms changed.</summary>
public static class CreateCampaign
{
    private const int LongestName = 120;

    /// <param name="Name">1 to 120 letters.</param>
    public sealed record Request(string? Name, TermsRequest? Terms);

    public static void Map(RouteGroupBuilder campaigns)
    {
        campaigns.MapPost("/", Create)
            .WithName("CreateCampaign").WithSummary("Make a draft of a campaign; what is left out is as in the settings")
            .WithRequestExample(CampaignExamples.Create).WithResponseExample(CampaignExamples.Summary)
            .Produces<CampaignResponse>(StatusCodes.Status201Created).ProducesValidationProblem();
        campaigns.MapPut("/{campaignId:long}", Change)
            .WithName("ChangeCampaign").WithSummary("Change a campaign's terms; a chosen plan is given up")
            .WithRequestExample(CampaignExamples.Create).WithResponseExample(CampaignExamples.Summary)
            .Produces<CampaignResponse>().ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Create(Request? request, CampaignStore campaigns, SweepSettings settings, PriceStore prices, LocalDay local, CancellationToken ct)
    {
        var terms = (request?.Terms ?? new()).Complete(settings, local.Today);
        var errors = await TermsFaults.Find(terms, local.Today, prices, ct);
        if (request?.Name?.Trim() is not { Length: >= 1 and <= LongestName } name) errors["name"] = [$"A name of 1 to {LongestName} letters."];
        else if (errors.Count == 0)
        {
            var campaignId = await campaigns.Create(name, terms, ct);
            return Results.Created($"/campaigns/{campaignId}", CampaignResponse.Of(await campaigns.Get(campaignId, ct), []));
        }
        return Results.ValidationProblem(errors);
    }

    private static async Task<IResult> Change(
        long campaignId, Request? request, CampaignStore campaigns, SweepStore sweeps, SweepSettings settings, PriceStore prices, LocalDay local, CancellationToken ct)
    {
        var before = await campaigns.Get(campaignId, ct);
        var terms = request?.Terms?.Complete(settings, local.Today) ?? before.Terms;
        var name = request?.Name?.Trim() ?? before.Name;
        var errors = await TermsFaults.Find(terms, local.Today, prices, ct);
        if (name is not { Length: >= 1 and <= LongestName }) errors["name"] = [$"A name of 1 to {LongestName} letters."];
        if (errors.Count > 0) return Results.ValidationProblem(errors);
        await campaigns.Change(campaignId, name, terms, ct);
        return Results.Ok(CampaignResponse.Of(await campaigns.Get(campaignId, ct), await sweeps.ListOf(campaignId, ct)));
    }
}
