using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Models;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>Has a candidate trained when enough new outcomes are known, without anybody choosing to; the night does not wait for it.</summary>
public sealed class TrainingCall(LabelledRowStore visits, IJobs jobs, NpgsqlDataSource database)
{
    /// <summary>So many visits that no model has learned from yet.</summary>
    public const int FewestNew = 50;

    public async Task QueueWhenDue(RunContext run, CancellationToken ct)
    {
        if ((await visits.ListMissing(run.AsOf, ct)).Count < FewestNew) return;
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await jobs.Enqueue(new TrainModelJob.Arguments(run.RunId, run.AsOf, run.Seed), transaction, ct);
        await transaction.CommitAsync(ct);
    }
}
