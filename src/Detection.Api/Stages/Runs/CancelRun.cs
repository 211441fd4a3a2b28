using Detection.Api.Infrastructure.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Runs;

/// <summary>POST /runs/{runId}/cancel: ask a run to stop.</summary>
public static class CancelRun
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder runs) => runs.MapPost("/{runId:long}/cancel", Handle)
        .WithSummary("Ask a run to stop").ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Accepted, NotFound, ProblemHttpResult>> Handle(long runId, RunStore store, IJobs jobs, CancellationToken ct)
    {
        if (await store.Find(runId, ct) is not { } run) return TypedResults.NotFound();
        return run.JobId is { } jobId && await jobs.Cancel(jobId, ct)
            ? TypedResults.Accepted($"/runs/{runId}")
            : TypedResults.Problem("The run has already ended.", statusCode: StatusCodes.Status409Conflict);
    }
}
