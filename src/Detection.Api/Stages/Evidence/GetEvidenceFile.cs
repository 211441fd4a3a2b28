using Detection.Api.Infrastructure.Access;
using Detection.Api.Stages.Evidence.Files;
using Detection.Api.Stages.Evidence.Reading;
using Microsoft.Net.Http.Headers;

namespace Detection.Api.Stages.Evidence;

/// <summary>GET /evidence/{id}/original and /view: the file as it came, and a re-encoded copy of a photograph for viewing.</summary>
public static class GetEvidenceFile
{
    public static void Map(RouteGroupBuilder evidence)
    {
        evidence.MapGet("/{evidenceId:guid}/original", Original)
            .WithName("GetEvidenceOriginal")
            .WithSummary("The original, byte for byte; its ETag is its SHA-256")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .RequireInsider();
        evidence.MapGet("/{evidenceId:guid}/view", View)
            .WithName("GetEvidenceView")
            .WithSummary("A photograph re-encoded for viewing, without the original's metadata")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .RequireInsider();
    }

    private static async Task<IResult> Original(Guid evidenceId, EvidenceStore evidence, IOriginals originals, HttpResponse response, CancellationToken ct)
    {
        if (await evidence.Find(evidenceId, ct) is not { } row) return EvidenceEndpoints.NotFound(evidenceId);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; media-src 'self'";
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue(row.Kind == "document" ? "attachment" : "inline") { FileNameStar = row.FileName }.ToString();
        var file = await originals.Open(row.Sha256, ct);
        return Results.Stream(
            file, row.MediaType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(row.Sha256)}\""), enableRangeProcessing: file.CanSeek);
    }

    private static async Task<IResult> View(Guid evidenceId, EvidenceStore evidence, ViewingCopies copies, HttpResponse response, CancellationToken ct)
    {
        if (await evidence.Find(evidenceId, ct) is not { HasView: true } row || !File.Exists(copies.PathOf(row.Sha256))) return EvidenceEndpoints.NotFound(evidenceId);
        response.Headers.CacheControl = "private, max-age=3600";
        return Results.File(copies.PathOf(row.Sha256), "image/jpeg");
    }
}
