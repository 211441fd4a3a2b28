using Detection.Api.Infrastructure.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Runs;

/// <summary>GET /runs/{runId} and GET /runs/latest: one run, or the newest whose every stage is done.</summary>
public static class GetRun
{
    public static void Map(RouteGroupBuilder runs)
    {
        runs.MapGet("/{runId:long}", Handle).WithSummary("One run and how far its stages are").WithResponseExample(RunResponse.Example);
        runs.MapGet("/latest", HandleLatest).WithSummary("The newest run that is done: the one the page shows").WithResponseExample(RunResponse.Example);
    }

    internal static async Task<Results<Ok<RunResponse>, NotFound>> Handle(long runId, RunStore store, TimeProvider clock, CancellationToken ct) =>
        Answer(await store.Find(runId, ct), clock);

    internal static async Task<Results<Ok<RunResponse>, NotFound>> HandleLatest(RunStore store, TimeProvider clock, CancellationToken ct) =>
        Answer(await store.FindLatestDone(ct), clock);

    private static Results<Ok<RunResponse>, NotFound> Answer(RunRow? run, TimeProvider clock) =>
        run is null ? TypedResults.NotFound() : TypedResults.Ok(RunResponse.From(run, clock.GetUtcNow()));
}
