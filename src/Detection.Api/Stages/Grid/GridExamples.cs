using System.Text.Json;

namespace Detection.Api.Stages.Grid;

/// <summary>Answers as they look, for the API's document.</summary>
internal static class GridExamples
{
    public static readonly LossItem Loss = new(
        "transformer", "TR-0004-03", "Çınarpınarı 3", "F-0004-1", "TM-001", 400, 35.6012, 37.0371, 1, 494_940, 383_300, 16_500, 95_140, 81_200, 109_080, 0.192, 0.164, 0.22, 222.5, 12, 57,
        "told", Json("""{"transformers": 1, "ratingsKnown": 1, "transformerLists": "EN 50464-1: D0/Dk (A0/Ck – E0)", "lowVoltageShare": 0.025, "mediumVoltageLine": null}"""), "line-tap");

    public static readonly MonthRow Month = new()
    {
        Period = new DateOnly(2026, 10, 1), EnergyInKwh = 41_245, BilledKwh = 31_940, TechnicalKwh = 1_375, TechnicalLowKwh = 780, TechnicalHighKwh = 2_440, UnexplainedKwh = 7_930,
        UnexplainedLowKwh = 6_760, UnexplainedHighKwh = 9_100, InstallationCount = 57, CoveredShare = 0.98f, EstimatedShare = 0.01f, State = "told",
    };

    public static readonly ExplanationItem Explanation = new(
        12, "TR-0004-03", "Çınarpınarı 3", "wrong-link", 291, "7698578133", "TR-0004-04", null, null, -13.2, 0.81, 0.97,
        Json("""{"coefficient": 1.0, "coefficientDeviation": 0.05, "logOdds": 9.9, "runnerUp": null, "runnerUpLogOdds": 0, "deviationBefore": 26.3, "deviationAfter": 8.3, "months": 36}"""),
        new DateTime(2026, 11, 1, 2, 10, 0, DateTimeKind.Utc), "proposed", null, null, null);

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
