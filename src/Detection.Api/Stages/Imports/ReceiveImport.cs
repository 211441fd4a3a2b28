using Detection.Api.Infrastructure.Http;
using Detection.Api.Stages.Imports.Reading;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Imports;

/// <summary>POST /imports: keep the body, or the multipart field <c>file</c>, as a file and queue its import.</summary>
public static class ReceiveImport
{
    /// <summary>Largest file that is received over HTTP [bytes]; larger ones go through <c>tarama import</c>.</summary>
    public const long MostBytes = 4L << 30;

    public sealed record Response(long ImportId, Guid JobId);

    public static RouteHandlerBuilder Map(RouteGroupBuilder imports) => imports.MapPost("/", Handle)
        .WithSummary("Send a file to be imported: the raw body, or the multipart field “file”")
        .Accepts<Stream>("text/csv", "text/plain", "application/geo+json", "application/octet-stream", "multipart/form-data")
        .WithResponseExample(ImportExamples.Received)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    internal static async Task<Results<Accepted<Response>, ValidationProblem, ProblemHttpResult>> Handle(
        HttpRequest request, ReceivedFiles files, CancellationToken ct, string? profile = null, string? fileName = null, bool simulated = false, string? layer = null)
    {
        if (profile is not null && ProfileCatalogue.ReadyMade.All(known => known.Name != profile))
            return TypedResults.ValidationProblem(Unknown(profile));
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        if (request.ContentLength > MostBytes) return TooLarge();
        try
        {
            if (await FileBody.Open(request, fileName, ct) is not { } body)
                return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["file"] = ["The multipart body has no field “file”."] });
            var (importId, jobId) = await files.Keep(body, profile, layer, simulated, ct);
            return TypedResults.Accepted($"/imports/{importId}", new Response(importId, jobId));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
    }

    private static ProblemHttpResult TooLarge() => TypedResults.Problem(
        $"A file of more than {MostBytes >> 30} GB is imported with “tarama import” on the machine itself.",
        statusCode: StatusCodes.Status413PayloadTooLarge);

    private static Dictionary<string, string[]> Unknown(string profile) => new()
    {
        ["profile"] = [$"There is no profile “{profile}”. Ready-made: {string.Join(", ", ProfileCatalogue.ReadyMade.Select(known => known.Name))}."],
    };
}
