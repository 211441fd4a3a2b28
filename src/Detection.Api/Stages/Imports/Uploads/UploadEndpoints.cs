using System.Globalization;
using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Imports.Uploads;

/// <summary>A large file sent in parts: announced, sent, looked at, imported. A broken upload goes on where it broke off.</summary>
public static class UploadEndpoints
{
    private const string OffsetHeader = "Upload-Offset";
    private const int PartBytes = 8 << 20;
    private const int LongestFileName = 200;

    private static readonly Response Example = new(Guid.Parse("01a20581-8282-7bb5-b336-612a1683c09e"), "ENDEKS_OKUMA.csv", 8_388_608, 412_000_311, PartBytes);

    public sealed record Request(string FileName, long ByteCount);

    /// <param name="Offset">How many bytes have arrived: where to go on.</param>
    /// <param name="ByteCount">Of the whole file.</param>
    /// <param name="PartBytes">A good size for the next part [bytes].</param>
    public sealed record Response(Guid UploadId, string FileName, long Offset, long ByteCount, int PartBytes);

    public static void Map(RouteGroupBuilder imports)
    {
        imports.MapPost("/uploads", Begin)
            .WithSummary("Announce a file that is sent in parts")
            .WithRequestExample(new Request("ENDEKS_OKUMA.csv", 412_000_311)).WithResponseExample(Example with { Offset = 0 })
            .Produces<Response>(StatusCodes.Status201Created).ProducesValidationProblem().ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        imports.MapGet("/uploads/{uploadId:guid}", Get)
            .WithSummary("How far an upload has come: where to go on after a lost connection")
            .WithResponseExample(Example).Produces<Response>().ProducesProblem(StatusCodes.Status404NotFound);
        imports.MapPatch("/uploads/{uploadId:guid}", Append)
            .WithSummary("Send the next part, from the offset in the header Upload-Offset")
            .Accepts<Stream>("application/offset+octet-stream").WithResponseExample(Example).Produces<Response>()
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .OutsideWriteLog();
        imports.MapDelete("/uploads/{uploadId:guid}", Forget)
            .WithSummary("Give up an upload; what has arrived is deleted")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
        InspectUpload.Map(imports);
        ImportUpload.Map(imports);
    }

    internal static IResult NotFound(Guid uploadId) => Results.Problem(
        title: "No such upload", detail: $"There is no upload {uploadId}; one that nobody goes on with is given up after three days.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>The answer to a request that needs the whole file; null when it is there.</summary>
    internal static IResult? WhyNotWhole(WaitingUploads.Upload upload, WaitingUploads uploads) => uploads.LengthOf(upload.UploadId) == upload.ByteCount
        ? null
        : Results.Problem(
            title: "Not all there yet", statusCode: StatusCodes.Status409Conflict,
            detail: $"{uploads.LengthOf(upload.UploadId)} of {upload.ByteCount} bytes have arrived. Send the rest first.");

    private static async Task<IResult> Begin(Request request, WaitingUploads uploads, CancellationToken ct)
    {
        var errors = new Dictionary<string, string[]>();
        var fileName = request.FileName.Split('/', '\\')[^1].Trim();
        if (fileName.Length is 0 or > LongestFileName) errors["fileName"] = [$"1 to {LongestFileName} letters."];
        if (request.ByteCount < 1) errors["byteCount"] = ["The file is empty."];
        if (errors.Count > 0) return Results.ValidationProblem(errors);
        if (request.ByteCount > ReceiveImport.MostBytes)
            return Results.Problem(title: "Too large", detail: $"A file of more than {ReceiveImport.MostBytes >> 30} GB is imported with “tarama import” on the machine itself.", statusCode: StatusCodes.Status413PayloadTooLarge);
        var upload = await uploads.Begin(fileName, request.ByteCount, ct);
        return Results.Created($"/imports/uploads/{upload.UploadId}", Describe(upload, 0));
    }

    private static async Task<IResult> Get(Guid uploadId, WaitingUploads uploads, CancellationToken ct) =>
        await uploads.Find(uploadId, ct) is { } upload ? Results.Ok(Describe(upload, uploads.LengthOf(uploadId))) : NotFound(uploadId);

    private static async Task<IResult> Append(Guid uploadId, HttpRequest request, WaitingUploads uploads, CancellationToken ct)
    {
        if (!long.TryParse(request.Headers[OffsetHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return InvalidField.Of(OffsetHeader, "The number of bytes sent before this part.");
        if (await uploads.Find(uploadId, ct) is not { } upload) return NotFound(uploadId);
        if (await uploads.Append(upload, offset, request.Body, ct) is { } arrived) return Results.Ok(Describe(upload, arrived));
        return Results.Problem(
            title: "Another offset", statusCode: StatusCodes.Status409Conflict,
            detail: $"The file goes on at {uploads.LengthOf(uploadId)}, not at {offset}. Go on from there.",
            extensions: new Dictionary<string, object?> { ["offset"] = uploads.LengthOf(uploadId) });
    }

    private static async Task<IResult> Forget(Guid uploadId, WaitingUploads uploads, CancellationToken ct)
    {
        if (await uploads.Find(uploadId, ct) is null) return NotFound(uploadId);
        uploads.Forget(uploadId);
        return Results.NoContent();
    }

    private static Response Describe(WaitingUploads.Upload upload, long arrived) => new(upload.UploadId, upload.FileName, arrived, upload.ByteCount, PartBytes);
}
