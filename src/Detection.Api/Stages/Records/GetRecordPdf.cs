using Microsoft.Net.Http.Headers;

namespace Detection.Api.Stages.Records;

/// <summary>GET /records/{id}.pdf: the document, to be read in the browser.</summary>
public static class GetRecordPdf
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder records) => records.MapGet("/{recordId:long}.pdf", Handle)
        .WithName("GetRecordPdf")
        .WithSummary("The draft record as a PDF (A4, PDF/A-3b)")
        .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long recordId, RecordStore records, HttpResponse response, CancellationToken ct)
    {
        if (await records.FindPdf(recordId, ct) is not { } pdf)
            return RecordsEndpoints.NotFound(recordId);
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = $"{pdf.RecordNo}.pdf" }.ToString();
        response.Headers.CacheControl = "private, no-cache";
        return Results.File(
            pdf.Document, "application/pdf", lastModified: pdf.CreatedAt,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(pdf.DocumentSha256)}\""));
    }
}
