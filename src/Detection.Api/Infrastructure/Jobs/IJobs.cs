using Npgsql;

namespace Detection.Api.Infrastructure.Jobs;

/// <summary>Work that outlives a request or a process. The seam behind which the job engine stands.</summary>
public interface IJobs
{
    /// <summary>
    /// Queues the job registered for <typeparamref name="TArguments"/>. It exists when, and only when, the caller commits:
    /// the row it works on and the job are one transaction.
    /// </summary>
    /// <returns>The job's id, also the key of its row in the table <c>job</c>.</returns>
    Task<Guid> Enqueue<TArguments>(TArguments arguments, NpgsqlTransaction transaction, CancellationToken ct) where TArguments : notnull;

    /// <summary>Queues the job again and again at the times of a cron expression (seconds first), replacing a schedule of the same name.</summary>
    Task Schedule<TArguments>(string name, string cron, TimeZoneInfo zone, TArguments arguments, CancellationToken ct) where TArguments : notnull;

    /// <summary>Takes a schedule away; no harm when there is none.</summary>
    Task Unschedule(string name, CancellationToken ct);

    /// <summary>Asks a job to stop: a queued one never starts, a running one is told through its token.</summary>
    /// <returns>False when there is no such job or it has already ended.</returns>
    Task<bool> Cancel(Guid jobId, CancellationToken ct);
}
