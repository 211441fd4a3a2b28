using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Grid;

/// <summary>GET /grid/losses: elements by what is surely missing.</summary>
public static class ListLosses
{
    private const int MostItems = 500;

    /// <param name="Total">Elements that pass the filter, on all pages.</param>
    public sealed record Response(long? RunId, DateOnly? AsOf, long Total, IReadOnlyList<LossItem> Items);

    public static void Map(RouteGroupBuilder grid) => grid.MapGet("/losses", Handle).WithName("ListLosses")
        .WithSummary("Transformers, feeders or substations by the energy that is surely missing, over the newest twelve months told")
        .WithResponseExample(new Response(2, new DateOnly(2026, 10, 31), 143, [GridExamples.Loss]));

    internal static async Task<Results<Ok<Response>, ValidationProblem>> Handle([AsParameters] LossFilter filter, BalanceStore store, CancellationToken ct)
    {
        if (Check(filter) is { Count: > 0 } errors) return TypedResults.ValidationProblem(errors);
        var rows = await store.ListLosses(filter, ct);
        return TypedResults.Ok(new Response(
            rows.Count > 0 ? rows[0].RunId : null, rows.Count > 0 ? rows[0].AsOf : null, rows.Count > 0 ? rows[0].Total : 0, [.. rows.Select(LossItem.Of)]));
    }

    private static Dictionary<string, string[]> Check(LossFilter filter)
    {
        var errors = new Dictionary<string, string[]>();
        if (filter.Level is { } level && !GridWords.Levels.Contains(level)) errors["level"] = [$"level is one of {string.Join(", ", GridWords.Levels)}"];
        if (filter.State is { } state && !GridWords.States.Contains(state)) errors["state"] = [$"state is one of {string.Join(", ", GridWords.States)}"];
        if (filter.Limit is < 1 or > MostItems) errors["limit"] = [$"limit must lie between 1 and {MostItems}"];
        if (filter.Offset < 0) errors["offset"] = ["offset must not be negative"];
        return errors;
    }
}
