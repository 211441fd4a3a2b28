using Dapper;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Stages.Installations;

/// <summary>Reads what is stored of one installation beside its master data and months.</summary>
public sealed class HoldingStore(NpgsqlDataSource database)
{
    /// <summary>Null when there is no such installation.</summary>
    public async Task<GetHoldings.Response?> Find(long installationId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var results = await connection.QueryMultipleAsync(Command("ListHoldings", new { installationId }, ct));
        if (await results.ReadFirstOrDefaultAsync<IdentifierRow>() is not { } identifiers) return null;
        var consumers = await results.ReadAsync<ConsumerRow>();
        var seals = await results.ReadAsync<SealRow>();
        var links = await results.ReadAsync<TransformerLinkRow>();
        var words = await results.ReadAsync<EventWordRow>();
        return new GetHoldings.Response(identifiers, [.. consumers], [.. seals], [.. links], [.. words], [.. await results.ReadAsync<RegisterRow>()]);
    }

    public Task<IReadOnlyList<BillRow>> ListBills(long installationId, CancellationToken ct) => List<BillRow>("ListBills", new { installationId }, ct);

    public Task<IReadOnlyList<CorrectionRow>> ListCorrections(long installationId, CancellationToken ct) =>
        List<CorrectionRow>("ListCorrections", new { installationId }, ct);

    public Task<IReadOnlyList<InstallationFindingRow>> ListFindings(long installationId, CancellationToken ct) =>
        List<InstallationFindingRow>("ListInstallationFindings", new { installationId }, ct);

    /// <param name="day">Null for the newest day.</param>
    public async Task<LoadProfileRow?> FindLoadProfile(long installationId, DateOnly? day, CancellationToken ct) =>
        await List<LoadProfileRow>("FindLoadProfile", new { installationId, day }, ct) is [var profile] ? profile : null;

    private async Task<IReadOnlyList<T>> List<T>(string query, object parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<T>(Command(query, parameters, ct))).AsList();
    }

    private static CommandDefinition Command(string query, object parameters, CancellationToken ct) =>
        new(Sql.Read($"Stages/Installations/{query}.sql"), parameters, cancellationToken: ct);
}
