using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Pipeline;

public static class PipelineServices
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) =>
        services.AddJob<NightlyRun, NightlyRun.Arguments>("nightly-run")
            .AddJob<StartNightlyRun, StartNightlyRun.Arguments>("start-nightly-run");
}
