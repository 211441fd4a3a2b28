using System.Text.Json;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Detection.Models.Imports.Profiles;

namespace Detection.Api.Stages.Imports.Uploads;

/// <summary>POST /imports/uploads/{uploadId}/import: queue the import of a file that was sent, with the profile that came of the look at it.</summary>
public static class ImportUpload
{
    /// <param name="Profile">As a profile file has it; left out, the file is recognised by its name and header.</param>
    /// <param name="Layer">A workbook's sheet or a map's layer.</param>
    /// <param name="Simulated">The data describe a simulated district.</param>
    public sealed record Request(JsonElement? Profile, string? Layer, bool Simulated = false);

    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) => imports.MapPost("/uploads/{uploadId:guid}/import", Handle)
        .WithSummary("Import a file that was sent in parts; its upload is over then")
        .WithRequestExample(new Request(null, null)).WithResponseExample(ImportExamples.Received)
        .Produces<ReceiveImport.Response>(StatusCodes.Status202Accepted).ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Handle(Guid uploadId, Request request, Actor actor, WaitingUploads uploads, ReceivedFiles files, CancellationToken ct)
    {
        if (await uploads.Find(uploadId, ct) is not { } upload) return UploadEndpoints.NotFound(uploadId);
        if (UploadEndpoints.WhyNotWhole(upload, uploads) is { } early) return early;
        try
        {
            var mapping = request.Profile is { ValueKind: JsonValueKind.Object } given ? ProfileReader.Read(given.GetRawText()) : null;
            var order = new ImportOrder("", upload.FileName, null, request.Simulated) { Mapping = mapping, Layer = request.Layer, By = actor.Name };
            var (importId, jobId) = await files.Take(uploads.PathOf(uploadId), order, ct);
            uploads.Forget(uploadId);
            return Results.Accepted($"/imports/{importId}", new ReceiveImport.Response(importId, jobId));
        }
        catch (ProfileException unusable)
        {
            return InvalidField.Of("profile", unusable.Message);
        }
    }
}
