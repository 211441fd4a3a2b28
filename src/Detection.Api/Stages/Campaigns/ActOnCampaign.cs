using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Campaigns;

/// <summary>The acts that move a campaign on: choose, hand out, take back, mark a visit, close, cancel.</summary>
public static class ActOnCampaign
{
    private const int LongestNote = 500;

    /// <param name="SweepId">One of the campaign's own plans, planned.</param>
    public sealed record ChooseRequest(long SweepId);

    /// <param name="State">done, skipped, or planned to take a mark back.</param>
    /// <param name="Note">Why it was skipped, or what to know next time; up to 500 letters.</param>
    public sealed record MarkRequest(string? State, string? Note = null);

    public static void Map(RouteGroupBuilder campaigns)
    {
        Describe(campaigns.MapPost("/{campaignId:long}/choose", Choose), "ChoosePlan", "Make one plan the campaign's own: its installations now belong to the campaign")
            .WithRequestExample(new ChooseRequest(1));
        Describe(campaigns.MapPost("/{campaignId:long}/hand-out", HandOut), "HandOutCampaign", "Give the crews their days; the PDFs are printed in the background");
        Describe(campaigns.MapPost("/{campaignId:long}/take-back", TakeBack), "TakeBackCampaign", "Take the days back before anyone has visited");
        Describe(campaigns.MapPost("/{campaignId:long}/close", Close), "CloseCampaign", "Close a campaign; its installations are free for others");
        Describe(campaigns.MapPost("/{campaignId:long}/cancel", Cancel), "CancelCampaign", "Cancel a campaign; its installations are free for others");
        Describe(campaigns.MapPut("/{campaignId:long}/visits/{installationId:long}", Mark), "MarkVisit", "Say that a visit is done or skipped; said again, the later word holds")
            .WithRequestExample(new MarkRequest("done"))
            .ProducesValidationProblem()
            .RequireRole(Role.Analyst, Role.Crew, Role.Manager);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route
        .WithName(name).WithSummary(summary).WithResponseExample(CampaignExamples.Summary)
        .Produces<CampaignResponse>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Choose(long campaignId, ChooseRequest request, CampaignStore campaigns, SweepStore sweeps, CancellationToken ct)
    {
        var plan = await sweeps.Find(request.SweepId, ct);
        if (plan?.CampaignId != campaignId)
            throw new CampaignRefusedException("No such plan", $"Campaign {campaignId} has no plan {request.SweepId}.", StatusCodes.Status404NotFound);
        if (plan.State != "planned")
            throw new CampaignRefusedException("Not planned", $"The plan is {plan.State}; only one that is planned can be chosen.");
        if (plan.StopCount == 0)
            throw new CampaignRefusedException("Nobody to visit", "The plan has no stops. Change the area, the rules or the crews, and plan again.");
        await campaigns.Choose(campaignId, request.SweepId, ct);
        return await Answer(campaignId, campaigns, ct);
    }

    private static async Task<IResult> HandOut(long campaignId, CampaignStore campaigns, CancellationToken ct)
    {
        await campaigns.HandOut(campaignId, ct);
        return await Answer(campaignId, campaigns, ct);
    }

    private static Task<IResult> TakeBack(long campaignId, CampaignStore campaigns, CancellationToken ct) => Step(campaignId, CampaignAct.TakeBack, campaigns, ct);

    private static Task<IResult> Close(long campaignId, CampaignStore campaigns, CancellationToken ct) => Step(campaignId, CampaignAct.Close, campaigns, ct);

    private static Task<IResult> Cancel(long campaignId, CampaignStore campaigns, CancellationToken ct) => Step(campaignId, CampaignAct.Cancel, campaigns, ct);

    private static async Task<IResult> Mark(long campaignId, long installationId, MarkRequest request, CampaignStore campaigns, CancellationToken ct)
    {
        var errors = new Dictionary<string, string[]>();
        if (request.State is not ("done" or "skipped" or "planned")) errors["state"] = ["done, skipped or planned."];
        if (request.Note is { Length: > LongestNote }) errors["note"] = [$"Up to {LongestNote} letters."];
        if (errors.Count > 0) return Results.ValidationProblem(errors);
        await campaigns.Mark(campaignId, installationId, request.State!, request.Note, ct);
        return await Answer(campaignId, campaigns, ct);
    }

    private static async Task<IResult> Step(long campaignId, CampaignAct act, CampaignStore campaigns, CancellationToken ct)
    {
        await campaigns.Step(campaignId, act, ct);
        return await Answer(campaignId, campaigns, ct);
    }

    private static async Task<IResult> Answer(long campaignId, CampaignStore campaigns, CancellationToken ct) =>
        Results.Ok(CampaignResponse.Of(await campaigns.Get(campaignId, ct), []));
}
