namespace Detection.Api.Stages.Runs;

/// <summary>Runs of the whole chain, and the jobs behind everything long.</summary>
public static class RunsEndpoints
{
    public static IServiceCollection AddRuns(this IServiceCollection services) => services.AddScoped<RunStore>();

    public static void MapRuns(this IEndpointRouteBuilder app)
    {
        var runs = app.MapGroup("/runs").WithTags("Runs");
        RequestRun.Map(runs);
        ListRuns.Map(runs);
        GetRun.Map(runs);
        CancelRun.Map(runs);

        var jobs = app.MapGroup("/jobs").WithTags("Jobs");
        ListJobs.Map(jobs);
        GetJob.Map(jobs);
        CancelJob.Map(jobs);
    }
}
