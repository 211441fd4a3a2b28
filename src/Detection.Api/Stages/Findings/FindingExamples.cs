using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Evidence;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>What the OpenAPI document shows: a finding in the simulated district.</summary>
internal static class FindingExamples
{
    private static readonly DateTime At = new(2026, 11, 26, 8, 4, 11, DateTimeKind.Utc);

    public static readonly FindingFacts Facts = new()
    {
        Outcome = FindingOutcome.IllegalB,
        DetectedAt = new DateTimeOffset(2026, 11, 26, 10, 40, 0, TimeSpan.FromHours(3)),
        Place = new Place("Ardıç Sokak, Çınarpınarı, Ilgınözü, Adana", 35.601668, 37.037183),
        Crew = ["Ayşe Demir", "Mehmet Işık"],
        MethodText = "Sayaçtan önceki kofradan ayrı hat çekilmiş, üç fazlı kompresör doğrudan beslenmiş.",
        Appliances = [new Appliance("Kompresör", 7.5m)],
        ConnectionRemoved = true,
        SupplyCutAt = new DateTimeOffset(2026, 11, 26, 10, 55, 0, TimeSpan.FromHours(3)),
    };

    public static readonly CreateFinding.Request Create = new(291, null, Facts);

    public static readonly FindingDetail.PersonPart Person = new("Çağrı Öztürk", "tckn", "•••••••••46");

    public static readonly ListFindings.Item Item = new(
        12, 291, "7698578133", "Ilgınözü", "Ardıç Sokak, Çınarpınarı, Ilgınözü, Adana", FindingOutcome.IllegalB, FindingStep.Draft, Facts.DetectedAt, "T-000008",
        LegalHold: false, At);

    public static readonly FindingDetail Detail = new(
        12, 291, "7698578133", "Ilgınözü", "dwelling", 8, "T-000008", FindingStep.Draft, 1, Facts, Person, LegalHold: false, [], null, At, At,
        [new FindingDetail.ActionPart(FindingAction.SubmitForReview, [Role.Crew, Role.Reviewer, Role.Manager], Allowed: true, NeedsReason: false, [])],
        [new Requirement("video", "R 43", new("Video kaydı: a, b ve c bentlerinde zorunlu", "A video: mandatory in the cases a, b and c"), Met: false)],
        [EvidenceExamples.Photo]);

    public static readonly GetHistory.Response History = new(
        Intact: true, BrokenAt: null,
        [
            new GetHistory.Line(
                2, At, "Ayşe Demir", "crew", "edit", "", "draft", [new FactChange("connectionRemoved", "false", "true")], null,
                "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"),
        ]);
}
