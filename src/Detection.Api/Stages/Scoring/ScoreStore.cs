using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Detection.Api.Stages.Scoring;

/// <summary>The table <c>score</c>.</summary>
public sealed class ScoreStore(NpgsqlDataSource database)
{
    private const string Copy =
        "copy score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh, drop_began) from stdin (format binary)";

    /// <summary>Replaces a run's scores in one transaction.</summary>
    public async Task Replace(long runId, long modelId, IAsyncEnumerable<RankedScore[]> shards, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Delete(connection, runId, ct);
        await using (var copy = await connection.BeginBinaryImportAsync(Copy, ct))
        {
            await foreach (var shard in shards.WithCancellation(ct))
                foreach (var score in shard) await Write(copy, runId, modelId, score, ct);
            await copy.CompleteAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    /// <summary>Removes a run's scores.</summary>
    public async Task Clear(long runId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await Delete(connection, runId, ct);
    }

    private static async Task Delete(NpgsqlConnection connection, long runId, CancellationToken ct)
    {
        await using var delete = new NpgsqlCommand("delete from score where run_id = @run_id", connection);
        delete.Parameters.AddWithValue("run_id", runId);
        await delete.ExecuteNonQueryAsync(ct);
    }

    private static async Task Write(NpgsqlBinaryImporter copy, long runId, long modelId, RankedScore ranked, CancellationToken ct)
    {
        var score = ranked.Score;
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(score.Id.Value, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(runId, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(modelId, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(score.Score, NpgsqlDbType.Real, ct);
        await copy.WriteAsync(ranked.Rank, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(JsonSerializer.Serialize(StoredDetectors.Of(score.Detectors), JsonSerializerOptions.Web), NpgsqlDbType.Jsonb, ct);
        await copy.WriteAsync(JsonSerializer.Serialize(score.Reasons.Select(StoredReason.Of), JsonSerializerOptions.Web), NpgsqlDbType.Jsonb, ct);
        await copy.WriteAsync(score.ExpectedKwh, NpgsqlDbType.Real, ct);
        if (score.DropBegan is { } began) await copy.WriteAsync(began.FirstDay, NpgsqlDbType.Date, ct);
        else await copy.WriteNullAsync(ct);
    }
}
