using System.Text.Json;
using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Records;

/// <summary>GET /records/{id}: one record and what it states.</summary>
public static class GetRecord
{
    /// <param name="DocumentSha256">Of the PDF, hexadecimal; also its ETag.</param>
    /// <param name="Content">What the document states, as data.</param>
    public sealed record Response(
        long RecordId, string RecordNo, long InstallationId, string InstallationNo, long RunId, long? SweepId, string State, string DocumentSha256,
        long DocumentBytes, DateTime CreatedAt, RecordContent Content);

    public static RouteHandlerBuilder Map(RouteGroupBuilder records) => records.MapGet("/{recordId:long}", Handle)
        .WithName("GetRecord")
        .WithSummary("One draft record: its number, its origin, and everything its document states")
        .WithResponseExample(RecordExamples.Record)
        .Produces<Response>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> Handle(long recordId, RecordStore records, CancellationToken ct)
    {
        if (await records.Find(recordId, ct) is not { } record || await records.FindContent(recordId, ct) is not { } content)
            return RecordsEndpoints.NotFound(recordId);
        return Results.Ok(new Response(
            record.RecordId, record.RecordNo, record.InstallationId, record.InstallationNo, record.RunId, record.SweepId, record.State,
            record.DocumentSha256, record.DocumentBytes, record.CreatedAt,
            JsonSerializer.Deserialize<RecordContent>(content, JsonSerializerOptions.Web)!));
    }
}
