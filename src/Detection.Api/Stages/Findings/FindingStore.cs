using Dapper;
using Detection.Api.Database;
using Detection.Models.Findings;
using Npgsql;

namespace Detection.Api.Stages.Findings;

/// <summary>Reads findings and their histories.</summary>
public sealed class FindingStore(NpgsqlDataSource database)
{
    /// <summary>What to list; null for any.</summary>
    public sealed record Filter(long? InstallationId, string[]? Steps, string[]? Outcomes, string? Number);

    public async Task<FindingRow?> Find(long findingId, CancellationToken ct) =>
        await Read(findingId, new Filter(null, null, null, null), limit: 1, ct) is [var finding] ? finding : null;

    /// <summary>The one changed last comes first.</summary>
    public Task<IReadOnlyList<FindingRow>> List(Filter filter, int limit, CancellationToken ct) => Read(null, filter, limit, ct);

    /// <param name="after">Only entries after this one; 0 for all.</param>
    public async Task<IReadOnlyList<HistoryEntry>> ListEntries(long findingId, int after, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await ListEntries(connection, transaction: null, findingId, after, ct);
    }

    /// <summary>When the facts were last stated: entered, edited, or sent on with what a step adds to them.</summary>
    public async Task<DateTime> FactsStatedAt(long findingId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<DateTime>(new CommandDefinition(
            "select max(at) from finding_entry where finding_id = @findingId and action in ('create', 'edit', 'sendToLaboratory')", new { findingId }, cancellationToken: ct));
    }

    internal static async Task<IReadOnlyList<HistoryEntry>> ListEntries(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, long findingId, int after, CancellationToken ct) =>
        (await connection.QueryAsync<HistoryEntry>(new CommandDefinition(Query("ListEntries"), new { findingId, after }, transaction, cancellationToken: ct))).AsList();

    internal static string Query(string name) => Sql.Read($"Stages/Findings/{name}.sql");

    internal static object Parameters(long? findingId, Filter filter, int limit) =>
        new { findingId, filter.InstallationId, filter.Steps, filter.Outcomes, filter.Number, limit };

    private async Task<IReadOnlyList<FindingRow>> Read(long? findingId, Filter filter, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<FindingRow>(
            new CommandDefinition(Query("ReadFinding"), Parameters(findingId, filter, limit), cancellationToken: ct))).AsList();
    }
}
