using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Runs;

/// <summary>POST /runs: queue a run of the whole chain.</summary>
public static class RequestRun
{
    /// <param name="AsOf">The day the conclusions hold for; the last day anything was read for when left out.</param>
    /// <param name="Seed">Where randomness starts; 1 when left out.</param>
    public sealed record Request(DateOnly? AsOf, int? Seed);

    public sealed record Response(long RunId);

    public static RouteHandlerBuilder Map(RouteGroupBuilder runs) => runs.MapPost("/", Handle)
        .WithSummary("Queue a nightly run")
        .WithRequestExample(new Request(new DateOnly(2026, 2, 28), 1)).WithResponseExample(new Response(42)).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Accepted<Response>, ProblemHttpResult>> Handle(Request? request, RunStore store, CancellationToken ct) =>
        await store.Create(request?.AsOf, request?.Seed, ct) is { } runId
            ? TypedResults.Accepted($"/runs/{runId}", new Response(runId))
            : TypedResults.Problem("Another run is waiting or going on. Wait for it, or cancel it.", statusCode: StatusCodes.Status409Conflict);
}
