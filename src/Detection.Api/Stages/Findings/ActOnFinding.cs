using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Findings.Documents;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings;

/// <summary>POST /findings/{id}/actions: take the next step. What the step needs and is not there is answered with its article.</summary>
public static class ActOnFinding
{
    /// <param name="Version">The version the caller has seen.</param>
    /// <param name="Reason">Needed to return, correct, cancel, hold and to settle a flag.</param>
    /// <param name="SupplyCutAt">With noticeUnmet: when the supply was cut after the notice had ended.</param>
    /// <param name="Instalments">With agreeInstalments (art. 37 only): the charge is split by the service, to the kuruş.</param>
    /// <param name="ReviewedLines">With acceptWorksheet: the codes of the lines that were looked at; all of them.</param>
    /// <param name="Flag">With settleFlag: the flag's code.</param>
    /// <param name="CollectionNotice">With serveCollectionNotice, once the time to pay has passed (R 47(4)).</param>
    /// <param name="Collection">With startCollection, after the notice's 15 days.</param>
    public sealed record Request(
        int Version, FindingAction Action, string? Reason = null, MeterExchange? Exchange = null, LaboratoryReport? Laboratory = null, NoticeGiven? Notice = null,
        CopyHandedOver? Copy = null, Sent? Sent = null, Objection? Objection = null, ObjectionDecision? Decision = null, Payment? Payment = null,
        Reconnection? Reconnection = null, DateTimeOffset? SupplyCutAt = null, InstalmentTerms? Instalments = null, IReadOnlyList<string>? ReviewedLines = null, string? Flag = null,
        CollectionNotice? CollectionNotice = null, CollectionStart? Collection = null);

    /// <param name="Count">From 2 to 36 monthly parts.</param>
    public sealed record InstalmentTerms(int Count, DateOnly FirstDueOn);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/{findingId:long}/actions", Handle)
        .WithName("ActOnFinding")
        .WithSummary("Take a step: to the laboratory, to review, finalise, send, object, decide, pay, reconnect, correct, cancel …")
        .WithRequestExample(new Request(7, FindingAction.Finalise))
        .WithResponseExample(FindingExamples.Detail)
        .Produces<FindingDetail>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .RequireRole(FindingRoles.Entering);

    private static async Task<IResult> Handle(
        long findingId, Request request, Actor actor, FindingWriter writer, FindingDesk desk, FinishedSealing sealing, CancellationToken ct)
    {
        if (request.Action is FindingAction.Create or FindingAction.Edit or FindingAction.OverrideInput or (>= FindingAction.AddEvidence))
            return InvalidField.Of("action", $"{FindingJson.Word(request.Action)} has a route of its own.");
        var allowed = FindingRoles.Of(request.Action);
        if (!allowed.Contains(actor.Role))
        {
            return Results.Problem(
                title: "Not for this role", statusCode: StatusCodes.Status403Forbidden,
                detail: $"{FindingJson.Word(request.Action)} needs the role {string.Join(" or ", allowed.Select(RoleNames.Of))}; the request comes as {actor.RoleName} ({actor.Name}).");
        }
        if (FindingMachine.NeedsReason(request.Action) && string.IsNullOrWhiteSpace(request.Reason))
            return InvalidField.Of("reason", "Say why: the reason stays in the history.");
        if (request.Instalments is { Count: < Instalments.Fewest or > Instalments.Most })
            return InvalidField.Of("instalments.count", $"From {Instalments.Fewest} to {Instalments.Most} parts.");
        var result = await writer.Write(findingId, request.Version, actor, (finding, transaction) => desk.Decide(finding, request, transaction, ct), ct);
        if (result is WriteResult.Done done) result = new WriteResult.Done(await sealing.After(request.Action, done.Finding, actor, ct));
        return await desk.Answer(result, findingId, actor, ct);
    }
}
