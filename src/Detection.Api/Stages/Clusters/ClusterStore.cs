using System.Collections.Immutable;
using Dapper;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Stages.Clusters;

/// <summary>The tables <c>cluster</c>, <c>cluster_member</c> and <c>neighbourhood_suspicion</c>.</summary>
public sealed class ClusterStore(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<Candidate>> ListCandidates(long runId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var candidates = await connection.QueryAsync<Candidate>(new CommandDefinition(
            Query("ListCandidates"),
            new
            {
                run_id = runId, share = Suspicion.Share, fewest = Suspicion.FewestCandidates, most = Suspicion.MostCandidates,
                least_kwh = Suspicion.LeastExpectedKwh,
            },
            cancellationToken: ct));
        return candidates.AsList();
    }

    /// <summary>The transformers of a run whose lines are worth searching.</summary>
    public async Task<IReadOnlyList<TransformerToSearch>> ListTransformers(long runId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<TransformerToSearch>(new CommandDefinition(
            Query("ListTransformersToSearch"), new { run_id = runId, least_kwh = Suspicion.LeastExcessKwhPerDay, most = Suspicion.MostCandidates }, cancellationToken: ct))).AsList();
    }

    /// <summary>The newest finished run; null before the first.</summary>
    public async Task<long?> FindLatestRun(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition("select max(run_id) from run where state = 'done'", cancellationToken: ct));
    }

    /// <summary>The clusters of the newest finished run, by number.</summary>
    public async Task<IReadOnlyList<Cluster>> ListLatest(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<Cluster>(new CommandDefinition(Query("ListClusters"), cancellationToken: ct))).AsList();
    }

    /// <summary>Puts the clusters and the neighbourhoods' counts in the place of whatever the run had, at once.</summary>
    public async Task Replace(long runId, ImmutableArray<PlannedCluster> clusters, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from cluster where run_id = @runId; delete from neighbourhood_suspicion where run_id = @runId", new { runId }, transaction, cancellationToken: ct));
        await CopyClusters(connection, runId, clusters, ct);
        await CopyMembers(connection, runId, clusters, ct);
        await CopyTransformers(connection, runId, clusters, ct);
        await connection.ExecuteAsync(new CommandDefinition(
            Query("CountSuspicion"), new { run_id = runId, share = Suspicion.Share }, transaction, commandTimeout: 0, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private static async Task CopyClusters(NpgsqlConnection connection, long runId, ImmutableArray<PlannedCluster> clusters, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy cluster (run_id, cluster_no, name, installation_count, expected_kwh, boundary, transformer_count, expected_tl, expected_findings, walk_metres, minutes,
                radius_metres, lines_kwh, lines_most_kwh) from stdin (format binary)
            """, ct);
        foreach (var (cluster, _, _) in clusters)
            await copy.WriteRowAsync(
                ct, runId, cluster.ClusterNo, cluster.Name, cluster.InstallationCount, cluster.ExpectedKwh, cluster.Boundary, cluster.TransformerCount, OrNull(cluster.ExpectedTl),
                OrNull(cluster.ExpectedFindings), OrNull(cluster.WalkMetres), OrNull(cluster.Minutes), OrNull(cluster.RadiusMetres), cluster.LinesKwh, cluster.LinesMostKwh);
        await copy.CompleteAsync(ct);
    }

    private static async Task CopyMembers(NpgsqlConnection connection, long runId, ImmutableArray<PlannedCluster> clusters, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy cluster_member (run_id, installation_id, cluster_no) from stdin (format binary)", ct);
        foreach (var (cluster, installationIds, _) in clusters)
            foreach (var installationId in installationIds)
                await copy.WriteRowAsync(ct, runId, installationId, cluster.ClusterNo);
        await copy.CompleteAsync(ct);
    }

    private static async Task CopyTransformers(NpgsqlConnection connection, long runId, ImmutableArray<PlannedCluster> clusters, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy cluster_transformer (run_id, transformer_id, cluster_no) from stdin (format binary)", ct);
        foreach (var (cluster, _, transformerIds) in clusters)
            foreach (var transformerId in transformerIds) await copy.WriteRowAsync(ct, runId, transformerId, cluster.ClusterNo);
        await copy.CompleteAsync(ct);
    }

    private static object OrNull<T>(T? value)
        where T : struct => value is { } known ? known : DBNull.Value;

    private static string Query(string name) => Sql.Read($"Stages/Clusters/{name}.sql");
}
