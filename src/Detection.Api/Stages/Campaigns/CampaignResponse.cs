using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Campaigns;

/// <summary>A campaign as the API shows it.</summary>
/// <param name="State">draft, planned, handed_out, in_progress, closed or cancelled.</param>
/// <param name="Acts">What may be done with it now.</param>
/// <param name="ChosenSweepId">The plan that is carried out.</param>
/// <param name="VisitCount">Installations the campaign holds.</param>
/// <param name="Plans">Newest first, without their stops; empty in a list of campaigns.</param>
public sealed record CampaignResponse(
    long CampaignId, string Name, string State, IReadOnlyList<CampaignAct> Acts, CampaignTerms Terms, long? ChosenSweepId,
    int VisitCount, int DoneCount, int SkippedCount, int PlanCount, DateTime CreatedAt, DateTime ChangedAt, DateTime? HandedOutAt, DateTime? EndedAt,
    IReadOnlyList<SweepResponse> Plans)
{
    public static CampaignResponse Of(CampaignRow row, IEnumerable<SweepRow> plans) => new(
        row.CampaignId, row.Name, row.State, CampaignLifecycle.Allowed(row.State), row.Terms, row.ChosenSweepId,
        row.VisitCount, row.DoneCount, row.SkippedCount, row.PlanCount, row.CreatedAt, row.ChangedAt, row.HandedOutAt, row.EndedAt,
        [.. plans.Select(SweepResponse.Summary)]);
}
