using Detection.Api.Infrastructure.Health;
using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Demo;

public static class DemoServices
{
    /// <summary>The job is known to every process, so that any of them may take it up after a kill.</summary>
    public static void AddDemo(this IServiceCollection services) => services.AddJob<DemoDistrict, DemoDistrict.Arguments>(DemoDistrict.JobKind);

    /// <summary>Loads the demonstration into an empty database when the service starts.</summary>
    public static void StartWithDemo(this IServiceCollection services, DemoDistrict.Arguments demo)
    {
        services.AddSingleton(demo);
        services.AddHostedService<DemoStart>();
        services.AddScoped<IReadinessCheck, DemoReadiness>();
    }
}
