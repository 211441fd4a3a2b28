using System.Security.Cryptography;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Records.Documents;

/// <summary>POST /documents/verify: whether a PDF is, byte for byte, a document that was sealed here.</summary>
public static class VerifyDocument
{
    private const long MostBytes = 100 * 1024 * 1024;

    /// <param name="Verdict"><c>sealed</c>: the document as it was finalised. <c>draft</c>: a draft, which proves nothing. <c>unknown</c>: no document of this service, or a changed copy.</param>
    /// <param name="Sha256">Of what was sent, hexadecimal.</param>
    /// <param name="Document">Null where it is unknown.</param>
    public sealed record Response(string Verdict, string Sha256, KeptDocument? Document);

    public static RouteHandlerBuilder Map(RouteGroupBuilder documents) => documents.MapPost("/verify", Handle)
        .WithName("VerifyDocument")
        .WithSummary("Whether a PDF is a sealed document, unchanged; nothing of it is kept")
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes))
        .WithResponseExample(new Response("sealed", DocumentExamples.Sha256, DocumentExamples.Sealed))
        .Accepts<IFormFile>("application/pdf")
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task<IResult> Handle(HttpRequest request, DocumentStore documents, CancellationToken ct) =>
        Results.Ok(await Verify(request.Body, documents, ct));

    /// <summary>Reads the stream once, in small pieces.</summary>
    public static async Task<Response> Verify(Stream copy, DocumentStore documents, CancellationToken ct)
    {
        var sha256 = await SHA256.HashDataAsync(copy, ct);
        var found = await documents.FindByHash(sha256, ct);
        return new Response(found?.State ?? "unknown", Convert.ToHexStringLower(sha256), found);
    }
}
