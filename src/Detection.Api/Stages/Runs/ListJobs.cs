using Detection.Api.Infrastructure.Http;
using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Runs;

/// <summary>GET /jobs: the newest jobs of every kind.</summary>
public static class ListJobs
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder jobs) => jobs.MapGet("/", Handle).WithSummary("The newest jobs").WithResponseExample(new[] { JobResponse.Example });

    internal static async Task<IReadOnlyList<JobResponse>> Handle(JobStore store, TimeProvider clock, CancellationToken ct, int limit = 50) =>
        [.. (await store.List(Math.Clamp(limit, 1, 500), ct)).Select(job => JobResponse.From(job, clock.GetUtcNow()))];
}
