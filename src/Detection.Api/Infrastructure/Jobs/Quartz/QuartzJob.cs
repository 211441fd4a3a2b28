using Quartz;

namespace Detection.Api.Infrastructure.Jobs.Quartz;

/// <summary>What Quartz fires for every queued job; all the rest is <see cref="JobRunner"/>'s.</summary>
public sealed class QuartzJob(JobRunner runner) : IJob
{
    public const string JobIdKey = "jobId";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.Run(Guid.Parse((string)context.MergedJobDataMap[JobIdKey]!), cancellationToken);
}
