using System.Text.Json;
using System.Text.Json.Nodes;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings;
using Detection.Models.Law.Formulas;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>POST /findings/{id}/worksheet/overrides: put a value in the place of a line's input or result. It is shown as overridden for ever.</summary>
public static class OverrideInput
{
    /// <param name="Code">Of an input or a line of the worksheet.</param>
    /// <param name="Value">A number or a day as YYYY-MM-DD; null withdraws the earlier override.</param>
    public sealed record Request(int Version, string Code, JsonNode? Value, string Reason);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/{findingId:long}/worksheet/overrides", Handle)
        .WithName("OverrideFindingInput")
        .WithSummary("Override an input or a line of the worksheet, with a reason; shown as overridden for ever")
        .WithRequestExample(new Request(6, "hours_per_day", JsonValue.Create(7), "Tek vardiya: SGK bildirgesi 2026/10."))
        .WithResponseExample(FindingExamples.Detail)
        .Produces<FindingDetail>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireRole(Role.Reviewer, Role.Manager);

    private static async Task<IResult> Handle(
        long findingId, Request request, Actor actor, FindingWriter writer, FindingDesk desk, TimeProvider clock, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            return InvalidField.Of("reason", "Say why: the override and its reason stay on the sheet for ever.");
        FormulaValue? value;
        try
        {
            value = request.Value?.Deserialize<FormulaValue>(WorksheetJson.Options);
        }
        catch (JsonException)
        {
            return InvalidField.Of("value", "A number, or a day as YYYY-MM-DD.");
        }
        var made = new WorksheetOverride(request.Code, value, request.Reason, actor.Name, clock.GetUtcNow());
        var result = await writer.Write(findingId, request.Version, actor, async (finding, transaction) =>
        {
            if (finding.CurrentStep is not (FindingStep.Review or FindingStep.LegalReview)) return (null, new WriteResult.NotNow(finding, FindingAction.OverrideInput));
            if (!await desk.HasCode(finding, request.Code, transaction, ct))
            {
                return (null, new WriteResult.Invalid(new Dictionary<string, string[]> { ["code"] = [$"The worksheet has no line and no input named {request.Code}."] }));
            }
            await WorksheetDesk.Override(findingId, made, transaction, ct);
            return (new FindingChange(FindingAction.OverrideInput, finding.CurrentStep, finding.ReadFacts(), request.Reason, new { request.Code, request.Value }), null);
        }, ct);
        return await desk.Answer(result, findingId, actor, ct);
    }
}
