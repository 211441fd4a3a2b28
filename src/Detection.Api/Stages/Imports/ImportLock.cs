using Dapper;
using Npgsql;

namespace Detection.Api.Stages.Imports;

/// <summary>
/// Imports run one at a time in a database: two files of the same rows would otherwise each miss what the other is bringing.
/// The lock is the session's, so it ends with the process that holds it, however that ends.
/// </summary>
public sealed class ImportLock : IAsyncDisposable
{
    // Any fixed number does, as long as nothing else in this database locks it.
    private const long Key = 7_305_021_841;

    private readonly NpgsqlConnection _connection;

    private ImportLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<ImportLock> Take(NpgsqlConnection connection, ImportProgress progress, CancellationToken ct)
    {
        if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select pg_try_advisory_lock(@Key)", new { Key }, cancellationToken: ct)))
        {
            progress("waiting", 0, 1);
            await connection.ExecuteAsync(new CommandDefinition(
                "select pg_advisory_lock(@Key)", new { Key }, commandTimeout: 0, cancellationToken: ct));
        }

        return new ImportLock(connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection.State == System.Data.ConnectionState.Open)
            await _connection.ExecuteAsync("select pg_advisory_unlock(@Key)", new { Key });
    }
}
