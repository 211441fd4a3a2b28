using System.Text.Json;
using Npgsql;
using Quartz;

namespace Detection.Api.Infrastructure.Jobs.Quartz;

/// <summary>The jobs seam on Quartz.NET's clustered PostgreSQL store.</summary>
public sealed class QuartzJobs(ISchedulerFactory schedulers, JobCatalogue catalogue, JobStore store, TimeProvider clock) : IJobs
{
    private const string ScheduleGroup = "schedule";

    public async Task<Guid> Enqueue<TArguments>(TArguments arguments, NpgsqlTransaction transaction, CancellationToken ct) where TArguments : notnull =>
        await Enqueue(catalogue.Get(typeof(TArguments)).Kind, Serialise(arguments), transaction, ct);

    /// <summary>Writes the job's row and Quartz's own rows over the caller's transaction.</summary>
    public async Task<Guid> Enqueue(string kind, string arguments, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var jobId = Guid.CreateVersion7(clock.GetUtcNow());
        await store.Insert(jobId, kind, arguments, transaction, ct);
        var job = JobBuilder.Create<QuartzJob>()
            .WithIdentity(jobId.ToString(), kind)
            .UsingJobData(QuartzJob.JobIdKey, jobId.ToString())
            .RequestRecovery()
            .Build();
        var now = TriggerBuilder.Create(clock).WithIdentity(jobId.ToString(), kind).ForJob(job).StartNow().Build();
        var scheduler = await schedulers.GetScheduler(ct);
        using (scheduler.EnlistTransaction(transaction)) await scheduler.ScheduleJob(job, now, cancellationToken: ct);
        return jobId;
    }

    public async Task Schedule<TArguments>(string name, string cron, TimeZoneInfo zone, TArguments arguments, CancellationToken ct) where TArguments : notnull
    {
        var job = JobBuilder.Create<QuartzSchedule>()
            .WithIdentity(name, ScheduleGroup)
            .UsingJobData(QuartzSchedule.KindKey, catalogue.Get(typeof(TArguments)).Kind)
            .UsingJobData(QuartzSchedule.ArgumentsKey, Serialise(arguments))
            .RequestRecovery()
            .Build();
        var times = TriggerBuilder.Create(clock)
            .WithIdentity(name, ScheduleGroup)
            .ForJob(job)
            .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.ScheduleJob(job, times, new ScheduleJobOptions { Replace = true }, ct);
    }

    public async Task Unschedule(string name, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.DeleteJob(new JobKey(name, ScheduleGroup), ct);
    }

    public Task<bool> Cancel(Guid jobId, CancellationToken ct) => store.RequestCancel(jobId, ct);

    private static string Serialise<TArguments>(TArguments arguments) => JsonSerializer.Serialize(arguments, JsonSerializerOptions.Web);
}
