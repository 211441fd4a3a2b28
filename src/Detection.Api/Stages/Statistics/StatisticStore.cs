using Dapper;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Stages.Statistics;

/// <summary>The table <c>statistic</c> and the counts it is made of.</summary>
public sealed class StatisticStore(NpgsqlDataSource database)
{
    /// <summary>Counts visits up to a day, for all installations and by each breakdown.</summary>
    public async Task<IReadOnlyList<StatisticRow>> Count(DateOnly asOf, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var command = new CommandDefinition(Query("CountVisits"), new { as_of = asOf }, cancellationToken: ct);
        return (await connection.QueryAsync<StatisticRow>(command)).AsList();
    }

    /// <summary>Replaces a run's statistics.</summary>
    public async Task Replace(long runId, IReadOnlyList<StatisticRow> rows, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Execute("delete from statistic where run_id = @runId", new { runId });
        foreach (var row in rows) await Execute(Query("InsertStatistic"), Parameters(runId, row));
        await transaction.CommitAsync(ct);

        Task Execute(string sql, object parameters) =>
            connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: ct));
    }

    /// <summary>The newest run's rows of one breakdown, the row of all installations first; empty before the first run.</summary>
    public async Task<IReadOnlyList<StatisticRow>> ListNewest(string breakdown, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var command = new CommandDefinition(Query("ListStatistics"), new { breakdown }, cancellationToken: ct);
        return (await connection.QueryAsync<StatisticRow>(command)).AsList();
    }

    private static object Parameters(long runId, StatisticRow row)
    {
        var rate = row.Counts.HitRate;
        return new
        {
            run_id = runId,
            breakdown = row.Breakdown,
            group_name = row.GroupName,
            installations = row.Installations,
            visits = row.Visits,
            findings = row.Findings,
            irregular = row.Irregular,
            under_registered = row.UnderRegistered,
            incomplete_visits = row.IncompleteVisits,
            hit_rate = rate?.Share,
            hit_rate_low = rate?.Low,
            hit_rate_high = rate?.High,
        };
    }

    private static string Query(string name) => Sql.Read($"Stages/Statistics/{name}.sql");
}
