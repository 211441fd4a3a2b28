using System.Runtime.CompilerServices;
using Detection.Api.Database;
using Detection.Models.Features;
using Detection.Models.Series;
using Npgsql;
using NpgsqlTypes;

namespace Detection.Api.Stages.Scoring;

/// <summary>The table <c>feature</c>: one row of 32-bit values an installation and run, in the catalogue's order.</summary>
public sealed class FeatureStore(NpgsqlDataSource database)
{
    /// <summary>Replaces a run's rows in one transaction.</summary>
    public async Task Replace(long runId, IAsyncEnumerable<FeatureRow[]> shards, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var delete = new NpgsqlCommand("delete from feature where run_id = @run_id", connection, transaction))
        {
            delete.Parameters.AddWithValue("run_id", runId);
            await delete.ExecuteNonQueryAsync(ct);
        }
        await using (var copy = await connection.BeginBinaryImportAsync("copy feature (installation_id, run_id, feature_values) from stdin (format binary)", ct))
        {
            await foreach (var shard in shards.WithCancellation(ct))
                foreach (var row in shard)
                {
                    await copy.StartRowAsync(ct);
                    await copy.WriteAsync(row.Id.Value, NpgsqlDbType.Bigint, ct);
                    await copy.WriteAsync(runId, NpgsqlDbType.Bigint, ct);
                    await copy.WriteAsync(row.Values, NpgsqlDbType.Array | NpgsqlDbType.Real, ct);
                }
            await copy.CompleteAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    public async Task<long> Count(long runId, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select count(*) from feature where run_id = @run_id");
        command.Parameters.AddWithValue("run_id", runId);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>A run's rows in order of installation.</summary>
    /// <exception cref="InvalidDataException">The rows were computed by another feature set.</exception>
    public async IAsyncEnumerable<FeatureRow[]> ReadShards(long runId, [EnumeratorCancellation] CancellationToken ct)
    {
        const int shardSize = 5_000;
        for (long after = 0; ;)
        {
            var shard = await ReadShard(runId, after, shardSize, ct);
            if (shard.Length == 0) yield break;
            yield return shard;
            after = shard[^1].Id.Value;
        }
    }

    private async Task<FeatureRow[]> ReadShard(long runId, long after, int size, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/ReadFeatures.sql"));
        command.Parameters.AddWithValue("run_id", runId);
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("size", size);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var shard = new List<FeatureRow>(size);
        while (await reader.ReadAsync(ct))
        {
            var values = reader.GetFieldValue<float[]>(2);
            if (values.Length != FeatureCatalogue.All.Count)
                throw new InvalidDataException($"run {runId} holds rows of {values.Length} features; this program computes {FeatureCatalogue.All.Count}: run the stage 'features' again");
            shard.Add(new FeatureRow(new InstallationId(reader.GetInt64(0)), Enum.Parse<TariffGroup>(reader.GetString(1), ignoreCase: true), values));
        }
        return [.. shard];
    }
}
