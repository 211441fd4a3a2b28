using Dapper;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Infrastructure.Access;

/// <summary>The table <c>write_log</c>: which actor changed what through the API, and when. Rows are only ever added.</summary>
public sealed class WriteLog(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>One call that succeeded.</summary>
    /// <param name="At">UTC.</param>
    public sealed record Row(long WriteId, DateTime At, string ActorName, string ActorRole, string Method, string Path, int Status);

    public async Task Keep(Actor actor, string method, string path, int status, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            Sql.Read("Infrastructure/Access/KeepWrite.sql"),
            new { now = clock.GetUtcNow().UtcDateTime, actor.Name, actor.RoleName, method, path, status }, cancellationToken: ct));
    }

    /// <summary>Newest first.</summary>
    /// <param name="before">Only entries older than this one; null for the newest.</param>
    public async Task<IReadOnlyList<Row>> List(long? before, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<Row>(new CommandDefinition(
            Sql.Read("Infrastructure/Access/ListWrites.sql"), new { before, limit }, cancellationToken: ct))).AsList();
    }
}
