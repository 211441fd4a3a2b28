using System.Text.Json.Nodes;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>An objection as its template prints it.</summary>
internal static class ObjectionView
{
    public static JsonObject Of(DocumentObjection? objection, DocumentText text)
    {
        if (objection is null)
        {
            return new()
            {
                ["lodgedOn"] = "—", ["decideBy"] = "—", ["text"] = "—", ["inTime"] = "—", ["recomputed"] = "—", ["agree"] = "—",
                ["disagreements"] = new JsonArray(), ["hasRange"] = false, ["hasMissing"] = false,
            };
        }
        var wrong = objection.Checks.Where(check => !check.Agrees).ToList();
        return new()
        {
            ["lodgedOn"] = DocumentText.Day(objection.LodgedOn),
            ["decideBy"] = DocumentText.Day(objection.DecideBy.LastDay),
            ["text"] = objection.Text,
            ["inTime"] = objection.InTime
                ? text.Pick("süresinde", "within the time limit")
                : text.Pick("altı aylık süre geçtikten sonra; kaydedilmiştir, md. 47(2) uyarınca değerlendirilir", "after the six months; it is kept on file and judged under art. 47(2)"),
            ["recomputed"] = objection.RecomputedTl is { } recomputed ? text.Money(recomputed) : "—",
            ["agree"] = $"{objection.Checks.Count - wrong.Count} / {objection.Checks.Count}",
            ["disagreements"] = new JsonArray([.. wrong.Select(check => new JsonObject { ["code"] = check.Code, ["complaint"] = check.Complaint })]),
            ["hasRange"] = objection.Range.Alternatives.Count > 0,
            ["range"] = new JsonArray([.. objection.Range.Alternatives.Select(row => new JsonObject
            {
                ["text"] = text.Pick(row.Text), ["article"] = row.Article, ["total"] = text.Money(row.TotalTl), ["difference"] = Signed(row.TotalTl - objection.Range.StatedTl, text),
            })]),
            ["lowest"] = text.Money(objection.Range.LowestTl),
            ["highest"] = text.Money(objection.Range.HighestTl),
            ["hasMissing"] = objection.Missing.Count > 0,
            ["missing"] = new JsonArray([.. objection.Missing.Select(row => new JsonObject { ["text"] = text.Pick(row.Text), ["article"] = row.Article })]),
        };
    }

    private static string Signed(decimal difference, DocumentText text) => difference > 0 ? $"+{text.Money(difference)}" : text.Money(difference).Replace("-", "−", StringComparison.Ordinal);
}
