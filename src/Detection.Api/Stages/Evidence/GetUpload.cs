using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Evidence.Files;
using Detection.Api.Stages.Findings;

namespace Detection.Api.Stages.Evidence;

/// <summary>GET /evidence/uploads/{id}: where a broken upload goes on; DELETE gives it up.</summary>
public static class GetUpload
{
    public static void Map(RouteGroupBuilder evidence)
    {
        evidence.MapGet("/uploads/{uploadId:guid}", Read)
            .WithName("GetEvidenceUpload")
            .WithSummary("How far an upload has come: where to go on after a lost connection")
            .WithResponseExample(EvidenceExamples.Upload)
            .Produces<UploadResponse>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .RequireRole(FindingRoles.Entering);
        evidence.MapDelete("/uploads/{uploadId:guid}", Forget)
            .WithName("ForgetEvidenceUpload")
            .WithSummary("Give up an upload; what has arrived is deleted")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .RequireRole(FindingRoles.Entering);
    }

    private static async Task<IResult> Read(Guid uploadId, EvidenceStore evidence, IncomingFiles incoming, CancellationToken ct) =>
        await evidence.FindUpload(uploadId, ct) is { } upload
            ? Results.Ok(new UploadResponse(uploadId, incoming.LengthOf(uploadId), upload.ByteCount, UploadResponse.UsualPartBytes))
            : EvidenceEndpoints.NoUpload(uploadId);

    private static async Task<IResult> Forget(Guid uploadId, EvidenceStore evidence, IncomingFiles incoming, CancellationToken ct)
    {
        if (await evidence.FindUpload(uploadId, ct) is null) return EvidenceEndpoints.NoUpload(uploadId);
        incoming.Forget(uploadId);
        await evidence.ForgetUpload(uploadId, ct);
        return Results.NoContent();
    }
}
