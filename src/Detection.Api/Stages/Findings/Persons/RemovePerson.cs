using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings.Persons;

/// <summary>POST /findings/{id}/person/destroy: destroy the consumer's data (KVKK). Refused under a legal hold and while the file is open; the history keeps that it was done.</summary>
public static class RemovePerson
{
    public sealed record Request(string Reason);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/{findingId:long}/person/destroy", Handle)
        .WithName("DestroyFindingPerson")
        .WithSummary("Destroy the consumer's data of a closed file; refused under a legal hold")
        .WithRequestExample(new Request("Saklama süresi doldu (periyodik imha 2026/2)."))
        .Produces(StatusCodes.Status204NoContent)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireRole(Role.Manager);

    private static async Task<IResult> Handle(long findingId, Request request, Actor actor, FindingWriter writer, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            return InvalidField.Of("reason", "Say why: the reason stays in the history.");
        string? obstacle = null;
        var result = await writer.Write(findingId, version: null, actor, async (finding, transaction) =>
        {
            obstacle = finding.LegalHold ? "The file is under a legal hold: an objection, suit or complaint is open. Lift the hold first, with its reason."
                : finding.CurrentStep is not (FindingStep.Closed or FindingStep.Cancelled) ? "The file is still open; a person's data are destroyed when it is closed or cancelled."
                : await PersonStore.Remove(findingId, transaction, ct) ? null : "There is no person's data in this file.";
            return obstacle is null
                ? (new FindingChange(FindingAction.RemovePerson, finding.CurrentStep, finding.ReadFacts(), request.Reason) { ChangesVersion = false }, null)
                : (null, new WriteResult.Missing());
        }, ct);
        if (obstacle is not null) return Results.Problem(title: "Not destroyed", detail: obstacle, statusCode: StatusCodes.Status409Conflict);
        return FindingAnswers.Of(result, findingId);
    }
}
