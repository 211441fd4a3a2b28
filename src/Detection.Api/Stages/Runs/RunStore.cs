using System.Collections.Immutable;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;
using Npgsql;

namespace Detection.Api.Stages.Runs;

/// <summary>The tables <c>run</c> and <c>run_stage</c>.</summary>
public sealed class RunStore(NpgsqlDataSource database, IJobs jobs, IEnumerable<INightlyStage> stages, TaramaSettings settings, TimeProvider clock)
{
    private const int DefaultSeed = 1;

    // Any number of its own: two callers may not both find that no run is open.
    private const long CreateLock = 7_305_021_841;

    /// <summary>Queues a run: its row, its stages and its job commit together.</summary>
    /// <param name="asOf">Null for the last day anything was read for, or today when nothing was.</param>
    /// <returns>The run's id; null when another run is waiting or going on.</returns>
    public async Task<long?> Create(DateOnly? asOf, int? seed, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(@CreateLock)", new { CreateLock }, transaction, cancellationToken: ct));
        if (await connection.ExecuteScalarAsync<long?>(new CommandDefinition(Query("FindOpenRun"), null, transaction, cancellationToken: ct)) is not null) return null;
        var day = asOf ?? await connection.ExecuteScalarAsync<DateOnly?>(new CommandDefinition(Query("FindLastReadDay"), null, transaction, cancellationToken: ct)) ?? Today();
        var runId = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "insert into run (as_of, seed, requested_at) values (@day, @seed, @now) returning run_id",
            new { day, seed = seed ?? DefaultSeed, now = Now }, transaction, cancellationToken: ct));
        var names = NightlyRun.InOrder(stages).Select(stage => stage.Name).ToArray();
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into run_stage (run_id, ordinal, stage) select @runId, ordinality, name from unnest(@names) with ordinality as t(name, ordinality)",
            new { runId, names }, transaction, cancellationToken: ct));
        var jobId = await jobs.Enqueue(new NightlyRun.Arguments(runId), transaction, ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "update run set job_id = @jobId where run_id = @runId", new { jobId, runId }, transaction, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return runId;
    }

    /// <summary>The newest runs first.</summary>
    public Task<ImmutableArray<RunRow>> List(int limit, CancellationToken ct) => Read(runId: null, latest: false, limit, ct);

    public async Task<RunRow?> Find(long runId, CancellationToken ct) => (await Read(runId, latest: false, 1, ct)).SingleOrDefault();

    /// <summary>The newest run whose every stage is done: what the page shows.</summary>
    public async Task<RunRow?> FindLatestDone(CancellationToken ct) => (await Read(runId: null, latest: true, 1, ct)).SingleOrDefault();

    /// <summary>Marks a run as going on and returns it with what it has done before.</summary>
    public async Task<RunRow> Begin(long runId, CancellationToken ct)
    {
        await Execute("update run set state = 'running' where run_id = @runId", new { runId }, ct);
        return await Find(runId, ct) ?? throw new InvalidOperationException($"There is no run {runId}.");
    }

    public Task Finish(long runId, CancellationToken ct) =>
        Execute("update run set state = 'done', finished_at = @now where run_id = @runId", new { runId, now = Now }, ct);

    public Task BeginStage(long runId, string stage, CancellationToken ct) =>
        Execute("update run_stage set state = 'running', started_at = @now where run_id = @runId and stage = @stage", new { runId, stage, now = Now }, ct);

    public Task FinishStage(long runId, string stage, (long Done, long? Total) counts, CancellationToken ct) =>
        Execute("update run_stage set state = 'done', done_count = @Done, total_count = @Total, finished_at = @now where run_id = @runId and stage = @stage",
            new { runId, stage, counts.Done, counts.Total, now = Now }, ct);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.Zone).DateTime);

    private async Task<ImmutableArray<RunRow>> Read(long? runId, bool latest, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var runs = (await connection.QueryAsync<RunRow>(new CommandDefinition(Query("ListRuns"), new { runId, latest, limit }, cancellationToken: ct))).ToImmutableArray();
        var runIds = runs.Select(run => run.RunId).ToArray();
        var stagesOf = (await connection.QueryAsync<RunStageRow>(new CommandDefinition(Query("ListRunStages"), new { runIds }, cancellationToken: ct)))
            .ToLookup(stage => stage.RunId);
        foreach (var run in runs) run.Stages = [.. stagesOf[run.RunId]];
        return runs;
    }

    private async Task Execute(string sql, object parameters, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: ct));
    }

    private static string Query(string name) => Sql.Read($"Stages/Runs/{name}.sql");
}
