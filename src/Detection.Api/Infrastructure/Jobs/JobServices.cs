using Detection.Api.Infrastructure.Jobs.Quartz;

namespace Detection.Api.Infrastructure.Jobs;

public static class JobServices
{
    /// <summary>Jobs in the database, run by this process together with all others on the same database.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobStore>()
        .AddSingleton<JobCatalogue>()
        .AddSingleton<JobRunner>()
        .AddQuartzJobs();
}
