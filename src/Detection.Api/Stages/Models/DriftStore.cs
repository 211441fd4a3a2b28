using Dapper;
using Detection.Models.Scoring;
using Npgsql;
using NpgsqlTypes;

namespace Detection.Api.Stages.Models;

/// <summary>The table <c>drift</c>.</summary>
public sealed class DriftStore(NpgsqlDataSource database)
{
    /// <param name="RunId">The run that moved.</param>
    public sealed record Row(long RunId, string Subject, double Psi, double Ks, double MissingShare, double ReferenceMissingShare);

    /// <summary>Replaces a run's movements inside the caller's transaction.</summary>
    public static async Task Replace(NpgsqlConnection connection, long runId, IReadOnlyList<DriftCount.Movement> movements, CancellationToken ct)
    {
        await connection.ExecuteAsync(new CommandDefinition("delete from drift where run_id = @runId", new { runId }, cancellationToken: ct));
        await using var copy = await connection.BeginBinaryImportAsync("copy drift (run_id, subject, psi, ks, missing_share, reference_missing_share) from stdin (format binary)", ct);
        foreach (var movement in movements)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(runId, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(movement.Subject, NpgsqlDbType.Text, ct);
            foreach (var figure in new[] { movement.Psi, movement.Ks, movement.MissingShare, movement.ReferenceMissingShare })
                await copy.WriteAsync(figure, NpgsqlDbType.Double, ct);
        }
        await copy.CompleteAsync(ct);
    }

    /// <summary>The newest finished run's movements, the largest first; empty where none were kept.</summary>
    public async Task<IReadOnlyList<Row>> ListNewest(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<Row>(new CommandDefinition(
            "select * from drift where run_id = (select max(run_id) from run where state = 'done') order by psi desc, subject", cancellationToken: ct))).AsList();
    }
}
