using Detection.Api.Stages.Sweeps;
using Detection.Models.Campaigns;

namespace Detection.Api.Stages.Campaigns;

/// <summary>What the OpenAPI document shows.</summary>
internal static class CampaignExamples
{
    private static readonly DateTime At = new(2026, 11, 22, 23, 10, 0, DateTimeKind.Utc);

    public static readonly TermsRequest Terms = new(
        new CampaignArea(Outline: [new(35.59, 37.03), new(35.62, 37.03), new(35.62, 37.05), new(35.59, 37.05)]),
        SweepExamples.Terms.StartsOn, SweepExamples.Terms.EndsOn, [1, 2, 3, 4, 5],
        [new("Mavi ekip", new CampaignPlace(35.602, 37.036), new TimeOnly(8, 30), 420, ["ct_metering"]), new("Kırmızı ekip")],
        new CampaignBudget(Visits: 60), CampaignGoal.Energy, new CampaignRules(StampsExpiringWithinMonths: 6), 25);

    public static readonly CreateCampaign.Request Create = new("Çınarpınarı haftası", Terms);

    public static readonly CampaignResponse Summary = new(
        7, "Çınarpınarı haftası", CampaignState.Planned, CampaignLifecycle.Allowed(CampaignState.Planned), SweepExamples.Terms, 1, 38, 0, 0, 1, At, At.AddMinutes(4), null, null, []);

    public static readonly CampaignResponse Detail = Summary with { Plans = [SweepExamples.Summary] };
}
