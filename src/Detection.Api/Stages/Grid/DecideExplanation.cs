using Detection.Api.Infrastructure.Access;
using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Grid;

/// <summary>POST /grid/explanations/{id}/accept and …/reject: an analyst's word, kept with who, when and why.</summary>
public static class DecideExplanation
{
    private const int LongestReason = 1000;

    /// <param name="Reason">Why; kept with the decision.</param>
    public sealed record Request(string? Reason);

    private static readonly Request Example = new("Seen on site: the service line comes from TR-0001-03.");

    public static void Map(RouteGroupBuilder grid)
    {
        grid.MapPost("/explanations/{explanationId:long}/accept", Accept).WithName("AcceptExplanation")
            .WithSummary("Accept an explanation; an accepted link hangs the installation on the other transformer and keeps what stood there before")
            .WithRequestExample(Example).WithResponseExample(GridExamples.Explanation)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        grid.MapPost("/explanations/{explanationId:long}/reject", Reject).WithName("RejectExplanation")
            .WithSummary("Reject an explanation; it is not proposed again").WithRequestExample(Example).WithResponseExample(GridExamples.Explanation)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static Task<Results<Ok<ExplanationItem>, ProblemHttpResult, ValidationProblem>> Accept(
        long explanationId, Request request, Actor actor, ExplanationStore store, CancellationToken ct) => Decide(explanationId, accept: true, request, actor, store, ct);

    internal static Task<Results<Ok<ExplanationItem>, ProblemHttpResult, ValidationProblem>> Reject(
        long explanationId, Request request, Actor actor, ExplanationStore store, CancellationToken ct) => Decide(explanationId, accept: false, request, actor, store, ct);

    private static async Task<Results<Ok<ExplanationItem>, ProblemHttpResult, ValidationProblem>> Decide(
        long explanationId, bool accept, Request request, Actor actor, ExplanationStore store, CancellationToken ct)
    {
        if (request.Reason?.Trim() is not { Length: >= 1 and <= LongestReason } reason)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["reason"] = [$"Say why, in 1 to {LongestReason} letters: the reason is kept with the decision."] });
        if ((await store.List(null, null, null, explanationId, 1, 0, ct)).SingleOrDefault() is not { } explanation)
            return TypedResults.Problem($"There is no explanation {explanationId}. GET /grid/explanations lists them.", statusCode: StatusCodes.Status404NotFound);
        if (!await store.Decide(explanation, accept, actor, reason, ct))
            return TypedResults.Problem($"Explanation {explanationId} was {explanation.State} before.", statusCode: StatusCodes.Status409Conflict);
        return TypedResults.Ok(ExplanationItem.Of((await store.List(null, null, null, explanationId, 1, 0, ct)).Single()));
    }
}
