using Detection.Models.Csv;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Statistics;

/// <summary>GET /statistics.csv: the same table as a file; a hidden cell is empty.</summary>
public static class GetStatisticsCsv
{
    private static readonly byte[] Header =
        "group,installations,visits,incomplete_visits,findings,irregular,under_registered,hit_rate,hit_rate_low,hit_rate_high,suppressed\n"u8.ToArray();

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder app) => app.MapGet("/statistics.csv", Handle)
        .WithSummary("The statistics as CSV, small cells empty")
        .Produces<string>(contentType: "text/csv").ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult, ValidationProblem>> Handle(
        StatisticStore store, CancellationToken ct, string by = Breakdowns.District)
    {
        if (Breakdowns.Find(by) is not { } breakdown) return Breakdowns.Unknown(by);
        var rows = await store.ListNewest(breakdown, ct);
        if (rows.Count == 0) return Breakdowns.NothingYet();
        return TypedResults.File(Write(StatisticsTable.Publish(rows)), "text/csv; charset=utf-8", $"statistics-{by}.csv");
    }

    private static byte[] Write(StatisticsTable table)
    {
        var csv = new CsvBuffer();
        csv.Raw(Header);
        foreach (var row in table.Rows.Append(table.Total))
        {
            long?[] counts = [row.Installations, row.Visits, row.IncompleteVisits, row.Findings, row.Irregular, row.UnderRegistered];
            double?[] rates = [row.HitRate, row.HitRateLow, row.HitRateHigh];
            csv.Text(row.Group);
            foreach (var count in counts) Known(csv, count, (buffer, value) => buffer.Whole(value));
            foreach (var rate in rates) Known(csv, rate, (buffer, value) => buffer.Fixed(value, 4));
            csv.Whole(row.Suppressed ? 1 : 0).EndRow();
        }
        return csv.Written.ToArray();
    }

    private static void Known<T>(CsvBuffer csv, T? cell, Action<CsvBuffer, T> write) where T : struct
    {
        if (cell is { } value) write(csv, value);
        else csv.Empty();
    }
}
