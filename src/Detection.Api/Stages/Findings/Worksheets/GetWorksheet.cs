using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Evidence;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>GET /findings/{id}/worksheet: the calculation line by line, or what stands before one. Once sealed, exactly the sealed one.</summary>
public static class GetWorksheet
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapGet("/{findingId:long}/worksheet", Handle)
        .WithName("GetFindingWorksheet")
        .WithSummary("The calculation line by line with inputs, formula, article and overrides; or what stands before one")
        .WithResponseExample(Example())
        .Produces<JsonObject>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireInsider();

    private static async Task<IResult> Handle(long findingId, FindingStore findings, EvidenceStore evidence, WorksheetDesk desk, CancellationToken ct)
    {
        if (await findings.Find(findingId, ct) is not { } finding) return FindingAnswers.NotFound(findingId);
        if (finding.Worksheet is { } kept)
            return Results.Json(new JsonObject { ["isSealed"] = true, ["isProposal"] = false, ["sheet"] = JsonNode.Parse(kept), ["obstacles"] = new JsonArray() });
        var items = (await evidence.List(findingId, ct)).Where(row => !row.IsWithdrawn).Select(row => row.ToItem()).ToList();
        if (await desk.Calculate(finding, finding.ReadFacts(), items, transaction: null, ct) is not { } calculation)
            return Results.Problem(title: "No worksheet", detail: "A clean or incomplete visit is not charged.", statusCode: StatusCodes.Status404NotFound);
        return Results.Json(new JsonObject
        {
            ["isSealed"] = false,
            ["isProposal"] = calculation.IsProposal,
            ["calculation"] = JsonSerializer.SerializeToNode(calculation.Facts, WorksheetJson.Options),
            ["sheet"] = JsonSerializer.SerializeToNode(calculation.Answer.Sheet, WorksheetJson.Options),
            ["obstacles"] = JsonSerializer.SerializeToNode(calculation.Answer.Obstacles, WorksheetJson.Options),
        });
    }

    private static JsonObject Example() => new()
    {
        ["isSealed"] = false,
        ["isProposal"] = true,
        ["sheet"] = null,
        ["obstacles"] = new JsonArray(new JsonObject
        {
            ["code"] = "tariff-missing",
            ["article"] = "R 46",
            ["field"] = "Tariffs",
            ["text"] = new JsonObject { ["tr"] = "Tespit günü için tarife satırı yüklenmemiş.", ["en"] = "No tariff row is imported for the day of the detection." },
        }),
    };
}
