using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Grid;

/// <summary>GET /grid/{level}/{code}: one element with its months and what may explain it.</summary>
public static class GetElement
{
    private const int MostExplanations = 50;

    public sealed record Response(LossItem Loss, IReadOnlyList<MonthRow> Months, IReadOnlyList<ExplanationItem> Explanations);

    public static void Map(RouteGroupBuilder grid) => grid.MapGet("/{level}/{code}", Handle).WithName("GetGridElement")
        .WithSummary("One transformer, feeder or substation: its balance by month, and what may explain it")
        .WithResponseExample(new Response(GridExamples.Loss, [GridExamples.Month], [GridExamples.Explanation])).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(string level, string code, BalanceStore balances, ExplanationStore explanations, CancellationToken ct)
    {
        var losses = GridWords.Levels.Contains(level) ? await balances.ListLosses(new LossFilter(level, null, null, code, 1), ct) : [];
        if (losses.Count == 0)
            return TypedResults.Problem($"No balance is known of the {level} “{code}”. GET /grid/losses lists what there is, after a run.", statusCode: StatusCodes.Status404NotFound);
        var proposals = level == "transformer" ? await explanations.List(code, null, null, null, MostExplanations, 0, ct) : [];
        return TypedResults.Ok(new Response(LossItem.Of(losses[0]), await balances.ListMonths(level, code, ct), [.. proposals.Select(ExplanationItem.Of)]));
    }
}
