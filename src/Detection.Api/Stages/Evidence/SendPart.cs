using System.Globalization;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Evidence.Files;
using Detection.Api.Stages.Findings;
using Detection.Models.Findings.Media;

namespace Detection.Api.Stages.Evidence;

/// <summary>
/// PATCH /evidence/uploads/{id}: the next part, from the offset in the header. The first part decides by its content whether the file is
/// taken at all; the last one makes it evidence.
/// </summary>
public static class SendPart
{
    private const string OffsetHeader = "Upload-Offset";

    public static RouteHandlerBuilder Map(RouteGroupBuilder evidence) => evidence.MapPatch("/uploads/{uploadId:guid}", Handle)
        .WithName("SendEvidencePart")
        .WithSummary("Send the next part of a file from the offset in the header Upload-Offset; the last part answers with the evidence")
        .Accepts<Stream>("application/offset+octet-stream")
        .WithResponseExample(EvidenceExamples.Upload)
        .Produces<UploadResponse>()
        .Produces<EvidenceResponse>(StatusCodes.Status201Created)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .RequireRole(FindingRoles.Entering)
        .OutsideWriteLog();

    private static async Task<IResult> Handle(
        Guid uploadId, HttpRequest request, EvidenceStore evidence, IncomingFiles incoming, EvidenceIntake intake, EvidenceSettings settings, CancellationToken ct)
    {
        if (!long.TryParse(request.Headers[OffsetHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return InvalidField.Of(OffsetHeader, "The number of bytes sent before this part.");
        if (await evidence.FindUpload(uploadId, ct) is not { } upload) return EvidenceEndpoints.NoUpload(uploadId);
        if (await incoming.Append(uploadId, offset, upload.ByteCount, request.Body, ct) is not { } arrived)
        {
            return Results.Problem(
                title: "Another offset", statusCode: StatusCodes.Status409Conflict,
                detail: $"The file goes on at {incoming.LengthOf(uploadId)}, not at {offset}. Go on from there.",
                extensions: new Dictionary<string, object?> { ["offset"] = incoming.LengthOf(uploadId) });
        }
        if (arrived < MediaFormats.HeadBytes && arrived < upload.ByteCount) return Results.Ok(Describe(upload, arrived));
        if (incoming.FormatOf(uploadId) is not { } format)
        {
            await Drop(uploadId, evidence, incoming, ct);
            return Results.Problem(
                title: "Not a picture, video or document", statusCode: StatusCodes.Status415UnsupportedMediaType,
                detail: $"The content of {upload.FileName} is none of {MediaFormats.Accepted}, whatever its name says. Nothing of it was kept.");
        }
        if (BeginUpload.Refuse(settings.MostBytes(format.Kind), upload.ByteCount) is { } tooLarge)
        {
            await Drop(uploadId, evidence, incoming, ct);
            return tooLarge;
        }
        if (arrived < upload.ByteCount) return Results.Ok(Describe(upload, arrived));
        return await intake.Take(upload, format, ct) is { } kept
            ? Results.Created($"/evidence/{kept.EvidenceId}", EvidenceResponse.Of(kept))
            : EvidenceEndpoints.NoUpload(uploadId);
    }

    private static UploadResponse Describe(UploadRow upload, long arrived) => new(upload.UploadId, arrived, upload.ByteCount, UploadResponse.UsualPartBytes);

    private static async Task Drop(Guid uploadId, EvidenceStore evidence, IncomingFiles incoming, CancellationToken ct)
    {
        incoming.Forget(uploadId);
        await evidence.ForgetUpload(uploadId, ct);
    }
}
