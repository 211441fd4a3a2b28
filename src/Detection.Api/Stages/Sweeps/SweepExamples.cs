using Detection.Models.Features;

namespace Detection.Api.Stages.Sweeps;

/// <summary>What the OpenAPI document shows.</summary>
internal static class SweepExamples
{
    private static readonly DateTime RequestedAt = new(2026, 11, 22, 23, 12, 0, DateTimeKind.Utc);

    public static readonly PlanSweep.Request Request = new(2, 25_200, 900, new Place(35.602, 37.036), 400, 1);

    public static readonly PlanSweep.Response Queued = new(1, Guid.Parse("01a20582-75db-7aff-9062-a54777b50ee7"));

    public static readonly SweepResponse Summary = new(
        1, 2, Queued.JobId, "planned", 2, 25_200, 900, Request.Depot, 1, 400, 400, 31_204, 38, RequestedAt, RequestedAt.AddSeconds(9),
        new TextPair("38 durak planlandı.", "38 stops are planned."), SweepWords.Straight, null, null, null, null, []);

    public static readonly SweepResponse Planned = Summary with
    {
        Crews =
        [
            new(1, 4_310, 17_100, 12_840, 16_020, [new("road", [[35.602, 37.036], [35.6018, 37.0368], [35.601668, 37.037183]])],
            [
                new(1, "Ardıç Sokak",
                    [new(1, 291, "7698578133", "Ardıç Sokak", "Çınarpınarı", 35.601668, 37.037183, 240, 240, 1_310, 0.99f, 975,
                        new TextPair("Tüketim Ekim 2024 ayından bu yana düşük.", "Use has been low since October 2024."))]),
            ]),
        ],
    };
}
