using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Records.Documents;
using Detection.Api.Stages.Records.Rendering;
using Detection.Models.Findings;

namespace Detection.Api.Stages.Findings.Documents;

/// <summary>
/// POST /findings/{id}/documents: print one of a finding's documents. Until the finding is finalised it is a draft and replaces the draft
/// before it; afterwards it is sealed once, its hash written into the history, and the same document is answered ever after.
/// </summary>
public static class PrintDocument
{
    /// <param name="Kind">detection-record, meter-exchange, calculation-annex, notice-letter or objection-file.</param>
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
        long findingId, Request request, Actor actor, FindingStore findings, FindingDocuments documents, DocumentStore store, DocumentPress press, FindingWriter writer,
        CancellationToken ct)
    {
        if (DocumentKinds.Find(request.Kind) is not { } kind)
            return Invalid("kind", $"One of {string.Join(", ", Enum.GetValues<DocumentKind>().Select(known => known.Code()))}.");
        if (request.Language is not ("tr" or "en")) return Invalid("language", "tr or en.");
        if (await findings.Find(findingId, ct) is not { } finding) return FindingAnswers.NotFound(findingId);
        var isFinal = FindingDocuments.IsFinal(finding, kind);
        var earlier = (await store.ListOf(findingId, ct)).FirstOrDefault(
            kept => kept.State == "sealed" && kept.Kind == request.Kind && kept.Language == request.Language && !(kept.ProducedAt < finding.FinalisedAt));
        if (isFinal && earlier is not null) return Results.Ok(earlier);
        if (await documents.Read(finding, kind, ct) is not { } document)
            return Results.Problem(title: "No document", detail: "A clean or incomplete visit has no documents.", statusCode: StatusCodes.Status409Conflict);
        try
        {
            var language = request.Language is "tr" ? DocumentLanguage.Tr : DocumentLanguage.En;
            var pdf = await press.Print(document, kind, language, ct);
            if (!isFinal) return Results.Ok(await store.KeepDraft(findingId, kind, language, document.DocumentNo, pdf, document.ProducedAt, ct));
            var kept = await store.Seal(findingId, kind, language, document.DocumentNo, pdf, document.ProducedAt, actor.Name, ct);
            await writer.Write(findingId, version: null, actor, (current, _) => Task.FromResult<(FindingChange?, WriteResult?)>((
                new FindingChange(FindingAction.AttachRecord, current.CurrentStep, current.ReadFacts(), Detail: new { kept.Kind, kept.Language, kept.DocumentNo, DocumentSha256 = kept.Sha256 })
                { ChangesVersion = false }, null)), ct);
            return Results.Ok(kept);
        }
        catch (Exception error) when (error is PdfPrinterException or FormatException)
        {
            return Results.Problem(title: "The document could not be printed", detail: error.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Invalid(string field, string text) => Results.ValidationProblem(new Dictionary<string, string[]> { [field] = [text] });
}
