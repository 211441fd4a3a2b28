using Detection.Models.Campaigns;

namespace Detection.Api.Stages.FieldConditions;

/// <summary>What the OpenAPI document shows.</summary>
internal static class FieldConditionExamples
{
    private static readonly DateTime At = new(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc);

    private static readonly CampaignPlace[] Outline = [new(35.59, 37.03), new(35.60, 37.03), new(35.60, 37.04), new(35.59, 37.04)];

    public static readonly CautionAreas.Request NewArea = new("Sanayi arkası", Outline, NeedsTwoCrews: true, OnlyByDaylight: true, Note: "Bekçi köpekleri var.");

    public static readonly CautionArea Area = new(3, "Sanayi arkası", Outline, true, true, false, "Bekçi köpekleri var.", "Ayşe Demir", At, 184);

    public static readonly AccessNote Note = new(12, "Sayaç odasının anahtarı yöneticide, B blok giriş kat.", "Mavi ekip", At);
}
