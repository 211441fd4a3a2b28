using Detection.Api.Infrastructure.Access;

namespace Detection.Api.Stages.Runs;

/// <summary>Runs of the whole chain, and the jobs behind everything long.</summary>
public static class RunsEndpoints
{
    public static IServiceCollection AddRuns(this IServiceCollection services) => services.AddScoped<RunStore>();

    public static void MapRuns(this IEndpointRouteBuilder app)
    {
        var runs = app.MapGroup("/runs").WithTags("Runs").WritesRequireRole(Role.Analyst, Role.Manager);
        RequestRun.Map(runs);
        ListRuns.Map(runs);
        GetRun.Map(runs);
        CancelRun.Map(runs);

        var jobs = app.MapGroup("/jobs").WithTags("Jobs").WritesRequireRole(Role.Analyst, Role.Manager);
        ListJobs.Map(jobs);
        GetJob.Map(jobs);
        CancelJob.Map(jobs);
    }
}
