using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Findings;
using Detection.Models.Findings;
using Detection.Models.Findings.Media;

namespace Detection.Api.Stages.Evidence;

/// <summary>POST /findings/{id}/evidence: announce a file. What is too large or of no accepted kind is refused before a byte of it travels.</summary>
public static class BeginUpload
{
    private const int LongestFileName = 200;

    /// <param name="MediaType">What the sender takes it for; the content decides in the end.</param>
    /// <param name="ByteCount">Of the whole file.</param>
    /// <param name="VisibleStamp">Date and location are visibly on the picture.</param>
    /// <param name="Stated">When, where and by what it was taken, as far as the sender knows.</param>
    public sealed record Request(string FileName, string? MediaType, long ByteCount, EvidenceSubject Subject, bool VisibleStamp = false, MediaStatement? Stated = null);

    public static RouteHandlerBuilder Map(RouteGroupBuilder findings) => findings.MapPost("/{findingId:long}/evidence", Handle)
        .WithName("BeginEvidenceUpload")
        .WithSummary("Announce a file of evidence; its parts follow by PATCH and can go on after a lost connection")
        .WithRequestExample(EvidenceExamples.Begin)
        .WithResponseExample(EvidenceExamples.Upload)
        .Produces<UploadResponse>(StatusCodes.Status201Created)
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .RequireRole(FindingRoles.Entering);

    private static async Task<IResult> Handle(
        long findingId, Request request, Actor actor, EvidenceStore evidence, FindingStore findings, EvidenceSettings settings, TimeProvider clock, CancellationToken ct)
    {
        var errors = new Dictionary<string, string[]>();
        var fileName = Path.GetFileName(request.FileName.Trim());
        if (fileName.Length is 0 or > LongestFileName) errors["fileName"] = [$"1 to {LongestFileName} letters."];
        if (request.ByteCount < 1) errors["byteCount"] = ["The file is empty."];
        if (errors.Count > 0) return Results.ValidationProblem(errors);
        if (TooLarge(request.MediaType, request.ByteCount, settings) is { } refusal) return refusal;
        if (await findings.Find(findingId, ct) is null) return FindingAnswers.NotFound(findingId);
        var upload = new UploadRow
        {
            UploadId = Guid.CreateVersion7(clock.GetUtcNow()),
            FindingId = findingId,
            FileName = fileName,
            ByteCount = request.ByteCount,
            Subject = FindingJson.Word(request.Subject),
            VisibleStamp = request.VisibleStamp,
            Stated = FindingJson.Write(request.Stated ?? MediaStatement.Nothing),
            ActorName = actor.Name,
            ActorRole = actor.RoleName,
        };
        await evidence.InsertUpload(upload, clock.GetUtcNow().UtcDateTime, ct);
        return Results.Created($"/evidence/uploads/{upload.UploadId}", new UploadResponse(upload.UploadId, Offset: 0, upload.ByteCount, UploadResponse.UsualPartBytes));
    }

    private static IResult? TooLarge(string? mediaType, long byteCount, EvidenceSettings settings)
    {
        EvidenceKind? kind = mediaType?.Split('/')[0] switch
        {
            "image" => EvidenceKind.Photo,
            "video" => EvidenceKind.Video,
            "application" => EvidenceKind.Document,
            _ => null,
        };
        return Refuse(kind is { } known ? settings.MostBytes(known) : settings.MostBytes(), byteCount);
    }

    /// <summary>The answer to a file that is too large; null for one that is not.</summary>
    internal static IResult? Refuse(long mostBytes, long byteCount) => byteCount <= mostBytes
        ? null
        : Results.Problem(
            title: "Too large", statusCode: StatusCodes.Status413PayloadTooLarge,
            detail: $"The file has {byteCount / 1_048_576} MB; at most {mostBytes / 1_048_576} MB are taken of its kind. Take it again in a smaller size, or have Tarama:Evidence changed.");
}
