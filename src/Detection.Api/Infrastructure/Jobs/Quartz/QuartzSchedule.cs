using Npgsql;
using Quartz;

namespace Detection.Api.Infrastructure.Jobs.Quartz;

/// <summary>What Quartz fires at the times of a schedule: queues the job that is due.</summary>
public sealed class QuartzSchedule(NpgsqlDataSource database, QuartzJobs jobs) : IJob
{
    public const string KindKey = "kind";
    public const string ArgumentsKey = "arguments";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var data = context.MergedJobDataMap;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await jobs.Enqueue((string)data[KindKey]!, (string)data[ArgumentsKey]!, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
