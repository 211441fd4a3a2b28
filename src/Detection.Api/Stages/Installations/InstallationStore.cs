using Dapper;
using Detection.Api.Database;
using Detection.Models.Peers;
using Npgsql;

namespace Detection.Api.Stages.Installations;

/// <summary>Reads what is known about one installation.</summary>
public sealed class InstallationStore(NpgsqlDataSource database)
{
    public Task<InstallationRow?> Find(long installationId, CancellationToken ct) =>
        First<InstallationRow>("FindInstallation", new { installationId, installationNo = (string?)null }, ct);

    public Task<InstallationRow?> FindByNo(string installationNo, CancellationToken ct) =>
        First<InstallationRow>("FindInstallation", new { installationId = (long?)null, installationNo }, ct);

    /// <summary>The one fitted now comes first, when there is one.</summary>
    public Task<IReadOnlyList<MeterRow>> ListMeters(long installationId, CancellationToken ct) => List<MeterRow>("ListMeters", new { installationId }, ct);

    public Task<IReadOnlyList<EventRow>> ListEvents(long installationId, DateOnly? asOf, CancellationToken ct) =>
        List<EventRow>("ListEvents", new { installationId, asOf }, ct);

    public Task<IReadOnlyList<VisitRow>> ListVisits(long installationId, CancellationToken ct) => List<VisitRow>("ListVisits", new { installationId }, ct);

    /// <param name="runId">Null for the newest finished run.</param>
    public Task<InstallationScoreRow?> FindScore(long installationId, long? runId, CancellationToken ct) => First<InstallationScoreRow>("FindScore", new { installationId, runId }, ct);

    /// <param name="runId">Null for the newest finished run.</param>
    public Task<StopRow?> FindStop(long installationId, long? runId, CancellationToken ct) => First<StopRow>("FindStop", new { installationId, runId }, ct);

    public Task<RecordRow?> FindRecord(long installationId, CancellationToken ct) => First<RecordRow>("FindRecord", new { installationId }, ct);

    /// <summary>Oldest month first, each with its peers' median.</summary>
    public Task<IReadOnlyList<ReadingRow>> ListReadings(long installationId, DateOnly? asOf, CancellationToken ct) =>
        List<ReadingRow>("ListReadings", new { installationId, asOf, wantedPeers = PeerIndex.WantedPeers, fewestPeers = PeerIndex.FewestPeers }, ct);

    public Task<IReadOnlyList<DateOnly>> ListExchanges(long installationId, DateOnly? asOf, CancellationToken ct) =>
        List<DateOnly>("ListExchanges", new { installationId, asOf }, ct);

    public Task<IReadOnlyList<DayRow>> ListDays(long installationId, CancellationToken ct) => List<DayRow>("ListDays", new { installationId }, ct);

    private async Task<T?> First<T>(string query, object parameters, CancellationToken ct) where T : class
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<T>(Command(query, parameters, ct));
    }

    private async Task<IReadOnlyList<T>> List<T>(string query, object parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<T>(Command(query, parameters, ct))).AsList();
    }

    private static CommandDefinition Command(string query, object parameters, CancellationToken ct) =>
        new(Sql.Read($"Stages/Installations/{query}.sql"), parameters, cancellationToken: ct);
}
