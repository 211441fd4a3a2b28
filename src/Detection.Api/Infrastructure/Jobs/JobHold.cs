using Dapper;
using Npgsql;

namespace Detection.Api.Infrastructure.Jobs;

/// <summary>
/// The right to run one job, held as an advisory lock on a connection of its own: however many processes believe a job is
/// theirs, one runs it and the others wait. The lock goes when the process or the connection dies.
/// </summary>
public sealed class JobHold : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly Guid _jobId;

    private JobHold(NpgsqlConnection connection, Guid jobId) => (_connection, _jobId) = (connection, jobId);

    /// <summary>Waits until nobody else runs the job.</summary>
    public static async Task<JobHold> Take(NpgsqlDataSource database, Guid jobId, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "select pg_advisory_lock(hashtextextended(@jobId::text, 0))", new { jobId }, commandTimeout: 0, cancellationToken: ct));
            return new JobHold(connection, jobId);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes how far the job is, over the connection that holds the lock: that it answers proves the lock is still held.</summary>
    /// <returns>Whether somebody asked the job to stop.</returns>
    public async Task<bool> Beat(JobProgress.Snapshot progress, DateTimeOffset now, CancellationToken ct) =>
        await _connection.QuerySingleOrDefaultAsync<bool>(new CommandDefinition(
            Database.Sql.Read("Infrastructure/Jobs/BeatJob.sql"),
            new { jobId = _jobId, progress.Step, progress.DoneCount, progress.TotalCount, now = now.UtcDateTime }, cancellationToken: ct));

    public async ValueTask DisposeAsync()
    {
        // The pool resets the session, which lets go of its advisory locks.
        await _connection.DisposeAsync();
    }
}
