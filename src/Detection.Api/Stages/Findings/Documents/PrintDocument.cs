using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Records.Documents;
using Detection.Api.Stages.Records.Rendering;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>
/// POST /findings/{id}/documents: print one of a finding's documents. Until the finding is finalised it is a draft and replaces the draft
/// before it; afterwards it is sealed once, its hash written into the history, and the same document is answered ever after.
/// </summary>
public static class PrintDocument
{
    /// <param name="Kind">detection-record, meter-exchange, calculation-annex, notice-letter, collection-notice or objection-file.</param>
    /// <param name="Language">tr, or en for the reading copy.</param>
    public sealed record Request(string Kind, string Language = "tr");

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/{findingId:long}/documents", Handle)
        .WithName("PrintDocument")
        .WithSummary("Print a document of the finding: a draft, or once it is finalised the sealed one")
        .WithRequestExample(new Request("calculation-annex"))
        .WithResponseExample(DocumentExamples.Sealed)
        .Produces<KeptDocument>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .RequireRole(FindingRoles.Entering);

    private static async Task<IResult> Handle(
        long findingId, Request request, Actor actor, FindingStore findings, FindingPrinter printer, DocumentPress press, CancellationToken ct)
    {
        if (DocumentKinds.Find(request.Kind) is not { } kind)
            return InvalidField.Of("kind", $"One of {string.Join(", ", Enum.GetValues<DocumentKind>().Select(known => known.Code()))}.");
        if (DocumentKinds.FindLanguage(request.Language) is not { } language) return InvalidField.Of("language", "tr or en.");
        if (await findings.Find(findingId, ct) is not { } finding) return FindingAnswers.NotFound(findingId);
        if (!IssuedDocuments.Of(finding.ReadFacts()).Contains(kind))
            return NoDocument($"There is no {request.Kind} of this finding: an EK-6 needs a meter exchange, an objection's file an objection, a notice before collection a charge that was sent and is owed.");
        if (await printer.FindSealed(finding, kind, language, ct) is { } there) return Results.Ok(there);
        try
        {
            return await press.With(process => printer.Print(finding, kind, language, actor, process, ct), ct) is { } kept
                ? Results.Ok(kept)
                : NoDocument("A clean or incomplete visit has no documents.");
        }
        catch (Exception error) when (error is PdfPrinterException or FormatException)
        {
            return Results.Problem(title: "The document could not be printed", detail: error.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult NoDocument(string detail) => Results.Problem(title: "No document", detail: detail, statusCode: StatusCodes.Status409Conflict);
}
