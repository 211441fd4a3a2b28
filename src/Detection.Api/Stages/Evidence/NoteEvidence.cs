using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Findings;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Evidence;

/// <summary>POST /evidence/{id}/notes: let a flagged piece count, or let a piece count no more. The original stays, the reason stands for ever.</summary>
public static class NoteEvidence
{
    public enum NoteKind
    {
        Accepted,
        Withdrawn,
    }

    public sealed record Request(NoteKind Kind, string Reason);

    public static RouteHandlerBuilder Map(RouteGroupBuilder evidence) => evidence.MapPost("/{evidenceId:guid}/notes", Handle)
        .WithName("NoteEvidence")
        .WithSummary("Accept a flagged piece of evidence, or withdraw a piece, with a reason")
        .WithRequestExample(new Request(NoteKind.Accepted, "Fotoğraf makinesinin saati bir gün geriydi; ekip tutanağında yazılı."))
        .WithResponseExample(EvidenceExamples.Photo)
        .Produces<EvidenceResponse>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireRole(Role.Reviewer, Role.Manager);

    private static async Task<IResult> Handle(
        Guid evidenceId, Request request, Actor actor, EvidenceStore evidence, FindingWriter writer, TimeProvider clock, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            return InvalidField.Of("reason", "Say why: the reason stays in the history.");
        if (await evidence.Find(evidenceId, ct) is not { } row) return EvidenceEndpoints.NotFound(evidenceId);
        var action = request.Kind is NoteKind.Accepted ? FindingAction.AcceptEvidence : FindingAction.WithdrawEvidence;
        var result = await writer.Write(row.FindingId, version: null, actor, async (finding, transaction) =>
        {
            if (FindingMachine.IsSealed(finding.CurrentStep)) return (null, new WriteResult.NotNow(finding, action));
            var isNew = await EvidenceStore.Note(
                evidenceId, FindingJson.Word(request.Kind), request.Reason, actor.Name, actor.RoleName, clock.GetUtcNow().UtcDateTime, transaction, ct);
            return isNew
                ? (new FindingChange(action, finding.CurrentStep, finding.ReadFacts(), request.Reason, new { evidenceId }) { ChangesVersion = false }, null)
                : (null, new WriteResult.NotNow(finding, action));
        }, ct);
        return result is WriteResult.Done
            ? Results.Ok(EvidenceResponse.Of((await evidence.Find(evidenceId, ct))!))
            : FindingAnswers.Of(result, row.FindingId);
    }
}
