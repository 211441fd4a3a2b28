using Dapper;
using Npgsql;

namespace Detection.Api.Infrastructure.Jobs;

/// <summary>The table <c>job</c>: what people see of the work behind a request.</summary>
public sealed class JobStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>A job whose process died this often is not tried again.</summary>
    public const int MostAttempts = 5;

    public async Task Insert(Guid jobId, string kind, string arguments, NpgsqlTransaction transaction, CancellationToken ct) =>
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "insert into job (job_id, kind, arguments, requested_at) values (@jobId, @kind, @arguments::jsonb, @now)",
            new { jobId, kind, arguments, now = Now }, transaction, cancellationToken: ct));

    public async Task<JobRow?> Find(Guid jobId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<JobRow>(new CommandDefinition(
            Sql("FindJob"), new { jobId }, cancellationToken: ct));
    }

    /// <summary>The newest jobs first.</summary>
    public async Task<IReadOnlyList<JobRow>> List(int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return [.. await connection.QueryAsync<JobRow>(new CommandDefinition(Sql("ListJobs"), new { limit }, cancellationToken: ct))];
    }

    /// <summary>Marks an open job as running once more.</summary>
    /// <returns>The job, or null when it has ended, was cancelled meanwhile or has used up its attempts.</returns>
    public async Task<JobRow?> Start(Guid jobId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var job = await connection.QuerySingleOrDefaultAsync<JobRow>(new CommandDefinition(
            Sql("StartJob"), new { jobId, MostAttempts, now = Now }, cancellationToken: ct));
        return job?.State == JobState.Running ? job : null;
    }

    /// <summary>Puts a job that the stopping host interrupted back in the queue; the interruption does not count as an attempt.</summary>
    public async Task Requeue(Guid jobId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "update job set state = 'queued', attempt = attempt - 1, heartbeat_at = null where job_id = @jobId and state = 'running'",
            new { jobId }, cancellationToken: ct));
    }

    public async Task Finish(Guid jobId, string state, string? error, JobProgress.Snapshot progress, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            Sql("FinishJob"), new { jobId, state, error, progress.Step, progress.DoneCount, progress.TotalCount, now = Now }, cancellationToken: ct));
    }

    /// <summary>Asks an open job to stop; one that has not started ends at once.</summary>
    public async Task<bool> RequestCancel(Guid jobId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteAsync(new CommandDefinition(Sql("CancelJob"), new { jobId, now = Now }, cancellationToken: ct)) > 0;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Sql(string name) => Database.Sql.Read($"Infrastructure/Jobs/{name}.sql");
}
