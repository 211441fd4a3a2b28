using System.Data.Common;
using Detection.Api.Infrastructure.Jobs.Quartz;
using Npgsql;
using Quartz;

namespace Detection.Api.Infrastructure.Jobs;

public static class JobServices
{
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(2);

    // A job queued by another process, or committed after its engine was told, is found by looking.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Jobs in the database, run by this process together with all others on the same database.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobCatalogue>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<QuartzJobs>();
        services.AddSingleton<IJobs>(provider => provider.GetRequiredService<QuartzJobs>());
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "tarama";
                options.GenerateInstanceId = true;
                options.IdleWaitTime = Look;
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(Math.Max(2, Environment.ProcessorCount));
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.UseRegisteredDataSource = true);
                store.ProvisionSchema();
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = CheckIn;
                    cluster.CheckinMisfireThreshold = CheckIn;
                });
                store.ConfigureStore(options =>
                {
                    options.AcceptEnlistedTransactions = true;
                    options.RecoverFiringsCancelledByShutdown = true;
                    options.LockOnInsert = false;
                    options.DbRetryInterval = CheckIn;
                });
            });
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
