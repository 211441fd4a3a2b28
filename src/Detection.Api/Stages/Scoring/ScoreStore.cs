using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Stages.Models;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Npgsql;
using NpgsqlTypes;

namespace Detection.Api.Stages.Scoring;

/// <summary>The tables <c>score</c>, <c>scoring</c> and <c>shadow_score</c>.</summary>
public sealed class ScoreStore(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Copy =
        "copy score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh, drop_began, probability, probability_low, "
        + "probability_high, recoverable_kwh, tl_per_kwh, expected_tl) from stdin (format binary)";

    /// <summary>Replaces a run's scores, what they were computed with, what the candidate would have said and what drifted, in one transaction.</summary>
    public async Task Replace(
        ScoringRow scoring, IAsyncEnumerable<RankedScore[]> shards, IReadOnlyList<(InstallationId Id, float Score)> shadow, IReadOnlyList<DriftCount.Movement> drift, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Delete(connection, scoring.RunId, ct);
        await using (var copy = await connection.BeginBinaryImportAsync(Copy, ct))
        {
            await foreach (var shard in shards.WithCancellation(ct))
                foreach (var score in shard) await Write(copy, scoring, score, ct);
            await copy.CompleteAsync(ct);
        }
        await connection.ExecuteAsync(new CommandDefinition(
            Sql.Read("Stages/Scoring/InsertScoring.sql"),
            new
            {
                scoring.RunId, scoring.ModelId, scoring.CalibrationId, scoring.RankedBy, scoring.ShadowModelId, featureSet = FeatureCatalogue.Hash,
                programVersion = ProgramVersion.Text, now = clock.GetUtcNow(),
            },
            transaction, cancellationToken: ct));
        await WriteShadow(connection, scoring.RunId, shadow, ct);
        await DriftStore.Replace(connection, scoring.RunId, drift, ct);
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
        await using var delete = new NpgsqlCommand("delete from score where run_id = @run_id; delete from scoring where run_id = @run_id; delete from shadow_score where run_id = @run_id", connection);
        delete.Parameters.AddWithValue("run_id", runId);
        await delete.ExecuteNonQueryAsync(ct);
    }

    private static async Task WriteShadow(NpgsqlConnection connection, long runId, IReadOnlyList<(InstallationId Id, float Score)> shadow, CancellationToken ct)
    {
        if (shadow.Count == 0) return;
        await using var copy = await connection.BeginBinaryImportAsync("copy shadow_score (run_id, installation_id, score, rank) from stdin (format binary)", ct);
        foreach (var (id, score, rank) in shadow.OrderByDescending(s => s.Score).ThenBy(s => s.Id).Select((s, place) => (s.Id, s.Score, place + 1)))
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(runId, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(id.Value, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(score, NpgsqlDbType.Real, ct);
            await copy.WriteAsync(rank, NpgsqlDbType.Integer, ct);
        }
        await copy.CompleteAsync(ct);
    }

    private static async Task Write(NpgsqlBinaryImporter copy, ScoringRow scoring, RankedScore ranked, CancellationToken ct)
    {
        var score = ranked.Score;
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(score.Id.Value, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(scoring.RunId, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(scoring.ModelId, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(score.Score, NpgsqlDbType.Real, ct);
        await copy.WriteAsync(ranked.Rank, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(JsonSerializer.Serialize(StoredDetectors.Of(score.Detectors), JsonSerializerOptions.Web), NpgsqlDbType.Jsonb, ct);
        await copy.WriteAsync(JsonSerializer.Serialize(score.Reasons.Select(StoredReason.Of), JsonSerializerOptions.Web), NpgsqlDbType.Jsonb, ct);
        await copy.WriteAsync(score.ExpectedKwh, NpgsqlDbType.Real, ct);
        if (score.DropBegan is { } began) await copy.WriteAsync(began.FirstDay, NpgsqlDbType.Date, ct);
        else await copy.WriteNullAsync(ct);
        await copy.WriteAsync(score.Probability.Value, NpgsqlDbType.Real, ct);
        await copy.WriteAsync(score.Probability.Low, NpgsqlDbType.Real, ct);
        await copy.WriteAsync(score.Probability.High, NpgsqlDbType.Real, ct);
        await copy.WriteAsync(score.Value.RecoverableKwh, NpgsqlDbType.Real, ct);
        await WriteMoney(copy, score.Value.TlPerKwh, ct);
        await WriteMoney(copy, score.Value.Tl, ct);
    }

    private static Task WriteMoney(NpgsqlBinaryImporter copy, decimal? amount, CancellationToken ct) =>
        amount is { } known ? copy.WriteAsync(known, NpgsqlDbType.Numeric, ct) : copy.WriteNullAsync(ct);
}
