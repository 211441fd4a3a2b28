using System.Runtime.CompilerServices;
using Dapper;
using Detection.Api.Database;
using Detection.Models.Positions;
using Npgsql;

namespace Detection.Api.Stages.Positions;

/// <summary>The table <c>position_doubt</c> and the view <c>position_quality</c>.</summary>
public sealed class PositionStore(NpgsqlDataSource database)
{
    /// <summary>Which of the installations are listed.</summary>
    /// <param name="Qualities">Null for all.</param>
    public sealed record Filter(string[]? Qualities, string? District, string? Fault);

    public async IAsyncEnumerable<(long InstallationId, PositionFacts Facts)> StreamFacts([EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(Query("ListPositionFacts"), connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            yield return (rows.GetInt64(0), new PositionFacts(
                rows.GetDouble(1), rows.GetDouble(2), rows.IsDBNull(3) ? null : rows.GetDouble(3), rows.IsDBNull(4) ? null : rows.GetDouble(4), rows.GetInt32(5)));
        }
    }

    public async Task ReplaceDoubts(IReadOnlyList<PositionDoubt> doubts, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition("delete from position_doubt", transaction: transaction, cancellationToken: ct));
        await using (var copy = await connection.BeginBinaryImportAsync("copy position_doubt (installation_id, faults, farthest_metres) from stdin (format binary)", ct))
        {
            foreach (var doubt in doubts)
            {
                await copy.StartRowAsync(ct);
                await copy.WriteAsync(doubt.InstallationId, ct);
                await copy.WriteAsync(doubt.Faults, ct);
                if (doubt.FarthestMetres is { } metres) await copy.WriteAsync(metres, ct);
                else await copy.WriteNullAsync(ct);
            }
            await copy.CompleteAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    public async Task<IReadOnlyList<PositionRow>> List(Filter filter, int limit, int offset, CancellationToken ct)
    {
        var version = await DataVersion.Find(database, ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<PositionRow>(new CommandDefinition(
            Query("ListPositions"),
            new { qualities = filter.Qualities, district = filter.District, fault = filter.Fault, run_id = version.RunId, lim = limit, skip = offset },
            cancellationToken: ct))).AsList();
    }

    public async Task<IReadOnlyList<QualityCount>> Count(string? district, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<QualityCount>(new CommandDefinition(Query("CountPositions"), new { district }, cancellationToken: ct))).AsList();
    }

    private static string Query(string name) => Sql.Read($"Stages/Positions/{name}.sql");
}
