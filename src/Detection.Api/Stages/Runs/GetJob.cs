using Detection.Api.Infrastructure.Http;
using Detection.Api.Infrastructure.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Detection.Api.Stages.Runs;

/// <summary>GET /jobs/{jobId}: how far one job is.</summary>
public static class GetJob
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder jobs) => jobs.MapGet("/{jobId:guid}", Handle).WithSummary("One job and how far it is").WithResponseExample(JobResponse.Example);

    internal static async Task<Results<Ok<JobResponse>, NotFound>> Handle(Guid jobId, JobStore store, TimeProvider clock, CancellationToken ct) =>
        await store.Find(jobId, ct) is { } job ? TypedResults.Ok(JobResponse.From(job, clock.GetUtcNow())) : TypedResults.NotFound();
}
