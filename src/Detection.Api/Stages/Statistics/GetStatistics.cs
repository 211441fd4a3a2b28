using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Statistics;

/// <summary>GET /statistics: visits, findings and hit rates of the newest run, by district or by tariff group.</summary>
public static class GetStatistics
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder app) => app.MapGet("/statistics", Handle)
        .WithSummary("Visits, findings and hit rates, small cells hidden").ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<StatisticsTable>, ProblemHttpResult, ValidationProblem>> Handle(
        StatisticStore store, CancellationToken ct, string by = Breakdowns.District)
    {
        if (Breakdowns.Find(by) is not { } breakdown) return Breakdowns.Unknown(by);
        var rows = await store.ListNewest(breakdown, ct);
        return rows.Count == 0 ? Breakdowns.NothingYet() : TypedResults.Ok(StatisticsTable.Publish(rows));
    }
}
