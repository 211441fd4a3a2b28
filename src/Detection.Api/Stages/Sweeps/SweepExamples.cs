using Detection.Models.Campaigns;
using Detection.Models.Features;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What the OpenAPI document shows.</summary>
internal static class SweepExamples
{
    private static readonly DateTime RequestedAt = new(2026, 11, 22, 23, 12, 0, DateTimeKind.Utc);

    public static readonly CampaignTerms Terms = new(
        new CampaignArea(Neighbourhood: "Çınarpınarı"), new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24), [1, 2, 3, 4, 5],
        [
            new("Mavi ekip", new CampaignPlace(35.602, 37.036), new TimeOnly(8, 30), 420, ["ct_metering"], new CampaignBreak(45, new TimeOnly(12, 0), new TimeOnly(13, 30))),
            new("Kırmızı ekip", new CampaignPlace(35.602, 37.036), new TimeOnly(8, 30), 420, []),
        ],
        new CampaignBudget(Visits: 60), CampaignGoal.Energy, new CampaignRules(StampsExpiringWithinMonths: 6), 25, new Dictionary<string, double>(), 1);

    public static readonly PlanFigures Figures = new(
        CampaignGoal.Energy, 31_204, 31_204, null, 21.4, 17, 26, 0.9, 400, 400, 2, 3,
        new Dictionary<LeftOutRule, int> { [LeftOutRule.RecentlyVisited] = 14 },
        [new(1, 0, 19_800, 20, false), new(2, 0, 31_204, 38, true), new(3, 0, 38_020, 55, false)]);

    public static readonly SweepResponse Summary = new(
        1, 2, Guid.Parse("01a20582-75db-7aff-9062-a54777b50ee7"), 7, 1, "İki ekip", null, "planned", 2, 25_200, 1_500, new Place(35.602, 37.036), 1,
        400, 400, 31_204, 38, 31_800, 11_400, 45_600, RequestedAt, RequestedAt.AddSeconds(9), Terms, Figures, [],
        new TextPair("400 adaydan 38 durak seçildi.", "38 stops chosen of 400 candidates."), SweepWords.Straight, null, null, null, null, []);

    public static readonly SweepResponse Planned = Summary with
    {
        Crews =
        [
            new(1, new DateOnly(2026, 11, 23), 1, "Mavi ekip", Summary.Depot, 30_600, 25_200, 4_310, 17_100, 12_840, 16_020, [new("road", [[35.602, 37.036], [35.6018, 37.0368], [35.601668, 37.037183]])],
            [
                new(1, "Ardıç Sokak",
                    [new(1, 291, "7698578133", "Ardıç Sokak", "Çınarpınarı", 35.601668, 37.037183, 240, 240, 1_310, 1_500, 1_620, "inspection", 975, 0.64,
                        0.99f, 975, new TextPair("Tüketim Ekim 2024 ayından bu yana düşük.", "Use has been low since October 2024."), "planned", null)]),
            ]),
        ],
    };

    public static readonly PlanComparison Comparison = PlanComparison.Of(Summary, Summary with { SweepId = 2, PlanNo = 2, Label = "Üç ekip", CrewCount = 3 }, [291], [291, 305]);

    public static readonly LeftOutResponse LeftOut = new(
        1, [new(305, "7698578140", "Ardıç Sokak", "Çınarpınarı", 35.6021, 37.0377, "inspection", 120, 0.2, 120, 1, 1, "Mavi ekip", 33, 12, [new(291, "7698578133", 975)], 975,
            new TextPair("33 dk ister, en uygun ekipte 12 dk boş; yer açmak için gidecek duraklar daha değerli.", "It takes 33 min where 12 are free; the stops that would have to go are worth more."))]);
}
