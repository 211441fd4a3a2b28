using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>PUT /findings/{id}: state the facts anew while the finding is still a draft. What is sealed changes only by a correction.</summary>
public static class EditFinding
{
    /// <param name="Version">The version the facts were edited from.</param>
    public sealed record Request(int Version, FindingFacts Facts, string? Reason);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPut("/{findingId:long}", Handle)
        .WithName("EditFinding")
        .WithSummary("State the facts of a draft anew; refused when somebody else has changed it since the version named")
        .WithRequestExample(new Request(3, FindingExamples.Facts, null))
        .WithResponseExample(FindingExamples.Detail)
        .Produces<FindingDetail>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireRole(FindingRoles.Entering);

    private static async Task<IResult> Handle(
        long findingId, Request request, Actor actor, FindingWriter writer, FindingDesk desk, TimeProvider clock, CancellationToken ct)
    {
        var facts = FactsCheck.Complete(request.Facts);
        if (FactsCheck.Find(facts, clock.GetUtcNow()) is { Count: > 0 } errors) return Results.ValidationProblem(errors);
        var result = await writer.Write(findingId, request.Version, actor, (finding, _) => Task.FromResult<(FindingChange?, WriteResult?)>(
            FindingMachine.IsEditable(finding.CurrentStep)
                ? (new FindingChange(FindingAction.Edit, finding.CurrentStep, facts, request.Reason ?? "") { ClearsCalculation = true }, null)
                : (null, new WriteResult.NotNow(finding, FindingAction.Edit))), ct);
        return await desk.Answer(result, findingId, actor, ct);
    }
}
