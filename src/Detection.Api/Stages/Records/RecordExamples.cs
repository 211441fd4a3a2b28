using Detection.Models.Features;

namespace Detection.Api.Stages.Records;

/// <summary>What the OpenAPI document shows; a record of the simulated district.</summary>
internal static class RecordExamples
{
    private const string Sha256 = "6be92b56ac9a427368607addd409a5eeffaa96b86c0a9aa97071e93ba92eac8a";
    private static readonly DateTime CreatedAt = new(2026, 11, 22, 23, 11, 24, DateTimeKind.Utc);

    public static readonly RecordSummary Summary = new()
    {
        RecordId = 8,
        RecordNo = "T-000008",
        InstallationId = 291,
        InstallationNo = "7698578133",
        RunId = 2,
        SweepId = 1,
        State = "draft",
        DocumentSha256 = Sha256,
        DocumentBytes = 70_562,
        CreatedAt = CreatedAt,
    };

    public static readonly GetRecord.Response Record = new(
        8, "T-000008", 291, "7698578133", 2, 1, "draft", Sha256, 70_562, CreatedAt,
        new RecordContent(
            "T-000008", CreatedAt, 2, new DateOnly(2026, 10, 31), new RecordCompany(),
            new RecordInstallation(
                291, "7698578133", "dwelling", "mesken daire", "TK7698578133", "40Z003498729809Y", "LV", 1, 9.1f, 6, "OKB000106", "Adana", "Ilgınözü",
                "Çınarpınarı", "Ardıç Sokak", 35.601668, 37.037183, "simulated", "TR-0001-06", "active", new DateOnly(2014, 6, 3), Simulated: true),
            new RecordMeter("3437274758", "Endeksan", "E210", 2018, 1, 1, 1, 1, "active", new DateOnly(2018, 8, 5)),
            new RecordScore(0.99f, 2, 975, new DateOnly(2024, 10, 1), [new TextPair("Tüketim Ekim 2024 ayından bu yana düşük.", "Use has been low since October 2024.")]),
            new RecordStop(1, 1, 4),
            [new RecordMonth(new DateOnly(2026, 10, 1), 17.7, 7.7, 5, 5.1, null, null, 2.6, Estimated: false, 187)],
            [new DateOnly(2018, 8, 5)]));
}
