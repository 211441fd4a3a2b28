using Detection.Api.Infrastructure.Http;
using Detection.Models.Balance.Reconciling;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Grid;

/// <summary>GET /grid/explanations: what waits for a word, the surest and largest first.</summary>
public static class ListExplanations
{
    private const int MostItems = 500;
    private static readonly string[] States = ["proposed", "accepted", "rejected"];

    /// <param name="Kind">Only these: theft, line-tap, wrong-link, wrong-multiplier, metering-gap, street-lighting.</param>
    /// <param name="State">Only these: proposed, accepted, rejected.</param>
    public sealed record Filter(string? Kind, string? State, int Limit = 50, int Offset = 0);

    public sealed record Response(long Total, IReadOnlyList<ExplanationItem> Items);

    public static void Map(RouteGroupBuilder grid) => grid.MapGet("/explanations", Handle).WithName("ListExplanations")
        .WithSummary("What may explain the balances of transformers, the surest and largest first").WithResponseExample(new Response(37, [GridExamples.Explanation]));

    internal static async Task<Results<Ok<Response>, ValidationProblem>> Handle([AsParameters] Filter filter, ExplanationStore store, CancellationToken ct)
    {
        var errors = new Dictionary<string, string[]>();
        if (filter.Kind is { } kind && ExplanationWords.Find(kind) is null) errors["kind"] = ["kind is one of theft, line-tap, wrong-link, wrong-multiplier, metering-gap, street-lighting"];
        if (filter.State is { } state && !States.Contains(state)) errors["state"] = ["state is one of proposed, accepted, rejected"];
        if (filter.Limit is < 1 or > MostItems) errors["limit"] = [$"limit must lie between 1 and {MostItems}"];
        if (filter.Offset < 0) errors["offset"] = ["offset must not be negative"];
        if (errors.Count > 0) return TypedResults.ValidationProblem(errors);
        var rows = await store.List(null, filter.Kind, filter.State, null, filter.Limit, filter.Offset, ct);
        return TypedResults.Ok(new Response(rows.Count > 0 ? rows[0].Total : 0, [.. rows.Select(ExplanationItem.Of)]));
    }
}
