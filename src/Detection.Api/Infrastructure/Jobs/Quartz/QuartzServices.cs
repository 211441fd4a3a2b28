using System.Data.Common;
using Npgsql;
using Quartz;

namespace Detection.Api.Infrastructure.Jobs.Quartz;

/// <summary>How Quartz is set up: one cluster of all processes on the database, over the service's own connections.</summary>
public static class QuartzServices
{
    // A killed process is noticed after its check-in is two of these late.
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(2);

    // A job queued by another process, or committed after its engine was told, is found by looking.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddQuartzJobs(this IServiceCollection services)
    {
        services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddSingleton<QuartzJobs>();
        services.AddSingleton<IJobs>(provider => provider.GetRequiredService<QuartzJobs>());
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(ConfigureScheduler);
            quartz.UseDefaultThreadPool(Math.Max(2, Environment.ProcessorCount));
            quartz.UsePersistentStore(ConfigureStore);
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void ConfigureScheduler(QuartzSchedulerOptions options)
    {
        options.InstanceName = "tarama";
        options.GenerateInstanceId = true;
        options.IdleWaitTime = Look;
        options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
    }

    private static void ConfigureStore(IPersistentStoreBuilder store)
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
    }
}
