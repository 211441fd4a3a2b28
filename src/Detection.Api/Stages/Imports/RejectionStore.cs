using Dapper;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>The rows of the table <c>import_rejection</c>.</summary>
public sealed class RejectionStore(NpgsqlDataSource database)
{
    /// <summary>Findings by line number, from the line after <paramref name="afterLine"/>.</summary>
    public async Task<IReadOnlyList<RejectionRow>> List(long importId, long afterLine, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return [.. await connection.QueryAsync<RejectionRow>(new CommandDefinition(
            Sql.Read("Stages/Imports/Sql/ListRejections.sql"), new { importId, afterLine, limit }, cancellationToken: ct))];
    }

    /// <summary>All findings by line number, one at a time.</summary>
    public async IAsyncEnumerable<RejectionRow> Stream(long importId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = connection.QueryUnbufferedAsync<RejectionRow>(
            Sql.Read("Stages/Imports/Sql/ListRejections.sql"), new { importId, afterLine = 0L, limit = (int?)null });
        await foreach (var row in rows.WithCancellation(ct)) yield return row;
    }
}
