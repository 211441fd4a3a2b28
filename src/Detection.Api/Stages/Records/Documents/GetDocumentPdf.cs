using Detection.Api.Infrastructure.Access;
using Microsoft.Net.Http.Headers;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>GET /documents/{id}.pdf: a legal document, to be read in the browser.</summary>
public static class GetDocumentPdf
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder documents) => documents.MapGet("/{legalDocumentId:long}.pdf", Handle)
        .WithName("GetDocumentPdf")
        .WithSummary("A legal document as a PDF (A4, PDF/A-3b); its ETag is its SHA-256")
        .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .RequireInsider();

    private static async Task<IResult> Handle(long legalDocumentId, DocumentStore documents, HttpResponse response, CancellationToken ct)
    {
        if (await documents.Find(legalDocumentId, ct) is not { } document || await documents.FindPdf(legalDocumentId, ct) is not { } pdf)
        {
            return Results.Problem(
                title: "No such document", detail: $"There is no legal document with id {legalDocumentId}.", statusCode: StatusCodes.Status404NotFound);
        }
        response.Headers.ContentDisposition =
            new ContentDispositionHeaderValue("inline") { FileName = $"{document.DocumentNo}-{document.Kind}-{document.Language}.pdf" }.ToString();
        response.Headers.CacheControl = "private, no-cache";
        return Results.File(pdf, "application/pdf", entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }
}
