using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings;
using Detection.Models.Findings.Calculation;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>PUT /findings/{id}/calculation: confirm or change the facts a calculation rests on, each with its source.</summary>
public static class SetCalculation
{
    /// <param name="Calculation">In the form GET /findings/{id}/worksheet answers it.</param>
    public sealed record Request(int Version, JsonObject Calculation, string? Reason);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPut("/{findingId:long}/calculation", Handle)
        .WithName("SetFindingCalculation")
        .WithSummary("Confirm or change the facts the calculation rests on: period, powers, activity, undisputed months, bills")
        .WithRequestExample(new JsonObject { ["version"] = 4, ["calculation"] = new JsonObject { ["case"] = "illegal-b", ["activity"] = "dwelling" }, ["reason"] = "Vardiya sayısı işyeri kayıtlarından." })
        .WithResponseExample(FindingExamples.Detail)
        .Produces<FindingDetail>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireRole(FindingRoles.Entering);

    private static async Task<IResult> Handle(long findingId, Request request, Actor actor, FindingWriter writer, FindingDesk desk, CancellationToken ct)
    {
        CaseFacts calculation;
        try
        {
            calculation = request.Calculation.Deserialize<CaseFacts>(WorksheetJson.Options)!;
        }
        catch (JsonException e)
        {
            return InvalidField.Of("calculation", e.Message);
        }
        var result = await writer.Write(findingId, request.Version, actor, (finding, _) => Task.FromResult(Decide(finding, calculation, request.Reason ?? "")), ct);
        return await desk.Answer(result, findingId, actor, ct);
    }

    private static (FindingChange?, WriteResult?) Decide(FindingRow finding, CaseFacts calculation, string reason)
    {
        var facts = finding.ReadFacts();
        if (finding.CurrentStep > FindingStep.LegalReview || !facts.Outcome.HasWorksheet()) return (null, new WriteResult.NotNow(finding, FindingAction.SetCalculation));
        if (calculation.Case != CaseProposal.CaseOf(facts.Outcome) || calculation.DetectedOn != facts.DetectedOn)
        {
            return (null, new WriteResult.Invalid(new Dictionary<string, string[]>
            {
                ["calculation"] = ["Case and day of detection are the finding's. Change the finding, not its calculation."],
            }));
        }
        var text = JsonSerializer.Serialize(calculation, WorksheetJson.Options);
        return (new FindingChange(FindingAction.SetCalculation, finding.CurrentStep, facts, reason, JsonNode.Parse(text)) { Calculation = text }, null);
    }
}
