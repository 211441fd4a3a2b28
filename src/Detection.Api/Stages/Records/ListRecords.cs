using Detection.Api.Infrastructure.Http;

namespace Detection.Api.Stages.Records;

/// <summary>GET /records: the drafts, newest first.</summary>
public static class ListRecords
{
    private const int MostRecords = 1_000;

    public static RouteHandlerBuilder Map(RouteGroupBuilder records) => records.MapGet("/", Handle)
        .WithName("ListRecords")
        .WithSummary("Draft records, newest first")
        .WithResponseExample(new[] { RecordExamples.Summary })
        .Produces<IReadOnlyList<RecordSummary>>()
        .ProducesValidationProblem();

    private static async Task<IResult> Handle(RecordStore records, CancellationToken ct, int limit = 100) => limit is < 1 or > MostRecords
        ? InvalidField.Of("limit", $"Between 1 and {MostRecords}.")
        : Results.Ok(await records.List(limit, ct));
}
