using Detection.Api.Infrastructure.Http;
namespace Detection.Api.Stages.Runs;

/// <summary>GET /runs: the newest runs with their stages.</summary>
public static class ListRuns
{
    public static RouteHandlerBuilder Map(RouteGroupBuilder runs) => runs.MapGet("/", Handle).WithSummary("The newest runs").WithResponseExample(new[] { RunResponse.Example });

    internal static async Task<IReadOnlyList<RunResponse>> Handle(RunStore store, TimeProvider clock, CancellationToken ct, int limit = 20) =>
        [.. (await store.List(Math.Clamp(limit, 1, 200), ct)).Select(run => RunResponse.From(run, clock.GetUtcNow()))];
}
