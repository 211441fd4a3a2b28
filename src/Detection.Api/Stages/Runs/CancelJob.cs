using Detection.Api.Infrastructure.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Runs;

/// <summary>POST /jobs/{jobId}/cancel: ask a job to stop.</summary>
public static class CancelJob
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder jobs) => jobs.MapPost("/{jobId:guid}/cancel", Handle)
        .WithSummary("Ask a job to stop").ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Accepted, NotFound, ProblemHttpResult>> Handle(Guid jobId, JobStore store, IJobs jobs, CancellationToken ct)
    {
        if (await store.Find(jobId, ct) is null) return TypedResults.NotFound();
        return await jobs.Cancel(jobId, ct)
            ? TypedResults.Accepted($"/jobs/{jobId}")
            : TypedResults.Problem("The job has already ended.", statusCode: StatusCodes.Status409Conflict);
    }
}
