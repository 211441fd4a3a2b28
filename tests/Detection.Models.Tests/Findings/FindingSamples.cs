using Detection.Models.Findings;

namespace Detection.Models.Tests.Findings;

/// <summary>A complete finding of each case, from which a test takes something away.</summary>
internal static class FindingSamples
{
    public static readonly DateTimeOffset At = new(2026, 11, 26, 10, 40, 0, TimeSpan.FromHours(3));

    public static FindingFacts Of(FindingOutcome outcome) => new()
    {
        Outcome = outcome,
        DetectedAt = At,
        Place = new Place("Ardıç Sokak 5", 35.3213, 36.9914),
        Crew = ["Ayşe Demir", "Mehmet Işık"],
        MethodText = "Sayaçtan önceki kofradan ayrı hat çekilmiş.",
        ConnectionRemoved = true,
        SupplyCutAt = At.AddMinutes(15),
        SuspectPart = outcome is FindingOutcome.IllegalC ? SuspectPart.MeasuringSystem : null,
        Cut = outcome is FindingOutcome.IllegalCc ? new Cut(new DateOnly(2026, 9, 1), 1_000) : null,
        DetectionIndexKwh = outcome is FindingOutcome.IllegalCc ? 1_400 : null,
        Signature = new Signature(SignatureKind.Given, []),
        Cause = outcome is FindingOutcome.UnderRegistration ? UnderRegistrationCause.OutsideMeter : null,
        CauseText = outcome is FindingOutcome.UnderRegistration ? "Akım trafosunun bir ucu gevşek." : "",
        IncompleteReason = outcome is FindingOutcome.Incomplete ? IncompleteReason.NobodyThere : null,
    };

    /// <summary>Case c with a suspect meter, the laboratory's report in.</summary>
    public static FindingFacts FromLaboratory(bool proves) => Of(FindingOutcome.IllegalC) with
    {
        SuspectPart = SuspectPart.Meter,
        Exchange = new MeterExchange("SN-1", 4_210, "SN-2", 0, "Adana Sayaç Ayar", new DateOnly(2026, 11, 27), CopyLeft: true, SmsSent: true,
            new MeterPlate("Köhler", 2015, 40), new MeterPlate("Luna", 2025, 40)),
        Laboratory = new LaboratoryReport("L-77", new DateOnly(2026, 12, 10), proves),
    };

    public static EvidenceItem Photo(EvidenceSubject subject, bool stamped = false, params EvidenceDoubt[] flags) =>
        new(EvidenceKind.Photo, subject, stamped, flags, Accepted: false);

    public static EvidenceItem Video(EvidenceSubject subject = EvidenceSubject.Place) => new(EvidenceKind.Video, subject, HasTimeAndPlace: false, [], Accepted: false);

    public static EvidenceItem Document(EvidenceSubject subject) => new(EvidenceKind.Document, subject, HasTimeAndPlace: false, [], Accepted: false);

    public static Situation Situation(
        FindingStep step, FindingFacts facts, IReadOnlyList<EvidenceItem>? evidence = null, bool worksheet = true, DateOnly? today = null, params string[] flags) =>
        new(step, facts, evidence ?? [], worksheet, [.. flags.Select(flag => new Detection.Models.Features.TextPair(flag, flag))], today ?? new DateOnly(2026, 12, 20));

    /// <summary>What is missing for an action, by code.</summary>
    public static string[] Missing(FindingAction action, Situation situation) =>
        [.. FindingGuards.List(action, situation).Where(need => !need.Met).Select(need => need.Code)];
}
