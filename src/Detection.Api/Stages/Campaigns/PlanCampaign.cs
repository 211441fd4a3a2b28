using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Scoring;
using Detection.Api.Stages.Sweeps;

namespace Detection.Api.Stages.Campaigns;

/// <summary>POST /campaigns/{id}/plans: queue a plan over the newest finished run, by the campaign's terms or by others to compare with.</summary>
public static class PlanCampaign
{
    private const int LongestLabel = 60;

    /// <param name="Label">What to call the plan, up to 60 letters.</param>
    /// <param name="Terms">Other terms than the campaign's, for this plan alone.</param>
    public sealed record Request(string? Label = null, TermsRequest? Terms = null);

    public sealed record Response(long SweepId, Guid JobId);

    public static RouteHandlerBuilder Map(RouteGroupBuilder campaigns) => campaigns.MapPost("/{campaignId:long}/plans", Handle)
        .WithName("PlanCampaign")
        .WithSummary("Queue a plan of a campaign; several can be tried and compared before one is chosen")
        .WithRequestExample(new Request("Üç ekip", CampaignExamples.Terms))
        .WithResponseExample(new Response(1, SweepExamples.Summary.JobId!.Value))
        .Produces<Response>(StatusCodes.Status202Accepted)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(
        long campaignId, Request? request, CampaignStore campaigns, SweepStore sweeps, SweepSettings settings, PriceStore prices, LocalDay local, CancellationToken ct)
    {
        var campaign = await campaigns.Get(campaignId, ct);
        var terms = request?.Terms?.Complete(settings, local.Today) ?? campaign.Terms;
        var errors = await TermsFaults.Find(terms, local.Today, prices, ct);
        if (request?.Label is { Length: > LongestLabel }) errors["label"] = [$"Up to {LongestLabel} letters."];
        if (errors.Count > 0) return Results.ValidationProblem(errors);
        if (await sweeps.FindNewestRun(ct) is not { } runId)
            throw new CampaignRefusedException("No finished run", "A campaign visits what a run found, and no run has finished yet. Start one with POST /runs.");
        var (sweepId, jobId) = await campaigns.Plan(campaignId, runId, request?.Label, terms, ct);
        return Results.Accepted($"/sweeps/{sweepId}", new Response(sweepId, jobId));
    }
}
