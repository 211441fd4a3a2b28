using System.Text.Json;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Evidence;
using Detection.Models.Findings;
using Detection.Models.Law.Facts;
using Detection.Models.Law.Undisputed;
using Detection.Models.Law.Worksheets;

namespace Detection.Api.Stages.Findings.Worksheets;

/// <summary>POST /findings/{id}/undisputed: a person confirms the day use began to fall, chooses another, or puts the undisputed period aside.</summary>
public static class ConfirmUndisputed
{
    /// <param name="FellOn">The first day of the fall; null puts the undisputed period aside.</param>
    /// <param name="Reason">Stays in the history.</param>
    public sealed record Request(int Version, DateOnly? FellOn, string Reason);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/{findingId:long}/undisputed", Handle)
        .WithName("ConfirmFindingUndisputed")
        .WithSummary("Confirm the day use began to fall, choose another one, or put the undisputed period aside; with the person's name and reason")
        .WithRequestExample(new Request(6, new DateOnly(2026, 3, 1), "Kompresör faturası ve okumalar aynı ayı gösteriyor."))
        .WithResponseExample(FindingExamples.Detail)
        .Produces<FindingDetail>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireRole(Role.Reviewer, Role.Manager);

    private static async Task<IResult> Handle(
        long findingId, Request request, Actor actor, FindingWriter writer, FindingDesk desk, WorksheetDesk worksheets, UndisputedReader reader, EvidenceStore evidence,
        CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Reason)) return InvalidField.Of("reason", "Say why: the reason stays in the history.");
        var result = await writer.Write(findingId, request.Version, actor, async (finding, transaction) =>
        {
            var facts = finding.ReadFacts();
            if (finding.CurrentStep is not (FindingStep.Review or FindingStep.LegalReview) || !GetUndisputed.UsesUndisputed(facts.Outcome))
                return (null, new WriteResult.NotNow(finding, FindingAction.SetCalculation));
            var undisputed = await Choose(request.FellOn, finding, facts, actor, reader, ct);
            if (request.FellOn is not null && undisputed is null)
                return (null, Refused("fellOn", "The readings have no month of the year before that day, or it does not lie before the detection. Choose another day, or put the undisputed period aside."));
            var items = await evidence.ListItems(findingId, transaction, ct);
            var calculation = (await worksheets.Calculate(finding, facts, items, transaction, ct))!.Facts with { Undisputed = undisputed };
            return (new FindingChange(FindingAction.SetCalculation, finding.CurrentStep, facts, request.Reason, new { Undisputed = new { request.FellOn, ConfirmedBy = actor.Name } })
            {
                Calculation = JsonSerializer.Serialize(calculation, WorksheetJson.Options),
            }, null);
        }, ct);
        return await desk.Answer(result, findingId, actor, ct);
    }

    private static async Task<UndisputedUse?> Choose(DateOnly? fellOn, FindingRow finding, FindingFacts facts, Actor actor, UndisputedReader reader, CancellationToken ct)
    {
        if (fellOn is not { } day || day >= facts.DetectedOn || await reader.Read(finding.InstallationId, facts.DetectedOn, ct) is not { } series) return null;
        var (spans, _) = UndisputedPeriod.SamePeriod(series.Months, day, facts.DetectedOn);
        return spans.Count > 0 ? new UndisputedUse(spans, day, actor.Name) : null;
    }

    private static WriteResult.Invalid Refused(string field, string text) => new(new Dictionary<string, string[]> { [field] = [text] });
}
