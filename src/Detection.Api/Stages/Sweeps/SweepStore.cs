using Dapper;
using Detection.Api.Database;
using Detection.Models.Campaigns;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Detection.Api.Stages.Sweeps;

/// <summary>The tables <c>sweep</c>, <c>sweep_route</c>, <c>sweep_stop</c> and <c>sweep_candidate</c>, read.</summary>
public sealed class SweepStore(NpgsqlDataSource database, SweepWriter writer, TimeProvider clock)
{
    /// <summary>The newest run that is done; null when none is.</summary>
    public async Task<long?> FindNewestRun(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition("select max(run_id) from run where state = 'done'", cancellationToken: ct));
    }

    /// <summary>The installations of the terms' area, as far as they may be candidates.</summary>
    public async Task<IReadOnlyList<CandidateRow>> ListCandidates(long runId, long? campaignId, CampaignTerms terms, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<CandidateRow>(new CommandDefinition(Query("ListCandidates"), new
        {
            runId,
            campaignId,
            area = AreaOutline.Of(terms.Area),
            terms.Area.District,
            terms.Area.Neighbourhood,
            terms.Area.Street,
            everyMeter = terms.Goal is CampaignGoal.Coverage,
            stamps = terms.Rules.StampsExpiringWithinMonths is not null,
        }, cancellationToken: ct))).AsList();
    }

    /// <summary>Keeps the plan of a queued sweep; once planned, a sweep does not change.</summary>
    public async Task Keep(long sweepId, PlannedSweep plan, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var state = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select state from sweep where sweep_id = @sweepId for update", new { sweepId }, transaction, cancellationToken: ct));
        if (state != "queued") return;
        await writer.Write(sweepId, plan, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Puts the night's sweep in the place of an earlier one of the same run; campaigns' plans stay.</summary>
    public async Task ReplaceNightly(long runId, CampaignTerms terms, PlannedSweep plan, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from sweep where run_id = @runId and campaign_id is null and job_id is null", new { runId }, transaction, cancellationToken: ct));
        var sweepId = await writer.Insert(runId, campaignId: null, label: null, terms, transaction, clock.GetUtcNow().UtcDateTime, ct);
        await writer.Write(sweepId, plan, transaction, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<SweepRow>> List(int limit, CancellationToken ct) => Read(null, null, latest: false, limit, ct);

    /// <summary>A campaign's plans, newest first.</summary>
    public Task<IReadOnlyList<SweepRow>> ListOf(long campaignId, CancellationToken ct) => Read(null, campaignId, latest: false, int.MaxValue, ct);

    public async Task<SweepRow?> Find(long sweepId, CancellationToken ct) => (await Read(sweepId, null, latest: false, 1, ct)).SingleOrDefault();

    /// <summary>The newest sweep of a night that is done.</summary>
    public async Task<SweepRow?> FindLatest(CancellationToken ct) => (await Read(null, null, latest: true, 1, ct)).SingleOrDefault();

    public async Task<SweepDetail> ReadDetail(SweepRow sweep, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var of = new { sweep.SweepId };
        var routes = await connection.QueryAsync<RouteRow>(new CommandDefinition(Query("ListRoutes"), of, cancellationToken: ct));
        var stops = await connection.QueryAsync<StopRow>(new CommandDefinition(Query("ListStops"), of, cancellationToken: ct));
        return new SweepDetail(sweep, routes.AsList(), stops.ToLookup(stop => (stop.DayNo, stop.CrewNo)));
    }

    /// <summary>Candidates of a plan that are in no crew's day, the most valuable first.</summary>
    /// <param name="installationId">Only this one; null for all.</param>
    public async Task<IReadOnlyList<LeftOutRow>> ListLeftOut(long sweepId, long? installationId, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<LeftOutRow>(new CommandDefinition(
            Query("ListLeftOut"), new { sweepId, installationId, limit }, cancellationToken: ct))).AsList();
    }

    /// <summary>What a plan chose from.</summary>
    public async Task<IReadOnlyDictionary<long, Candidate>> ReadCandidates(long sweepId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<CandidateOfPlan>(new CommandDefinition(Query("ListCandidatesOfPlan"), new { sweepId }, cancellationToken: ct));
        return rows.ToDictionary(row => row.InstallationId, row => new Candidate(
            row.InstallationId, SweepWords.KindOf(row.Kind), row.Value, row.Weight, row.Probability, row.ExpectedKwh, row.ExpectedTl, row.RequiredSkills,
            new Caution(row.NeedsTwoCrews, row.OnlyByDaylight, row.RequiredSkills.Contains("police_escort"))));
    }

    // Properties, not a constructor: Dapper hands an array column to a constructor as a bare Array.
    private sealed record CandidateOfPlan
    {
        public long InstallationId { get; init; }

        public string Kind { get; init; } = "";

        public bool NeedsTwoCrews { get; init; }

        public bool OnlyByDaylight { get; init; }

        public double Value { get; init; }

        public double Weight { get; init; }

        public double Probability { get; init; }

        public double ExpectedKwh { get; init; }

        public double? ExpectedTl { get; init; }

        public string[] RequiredSkills { get; init; } = [];
    }

    private async Task<IReadOnlyList<SweepRow>> Read(long? sweepId, long? campaignId, bool latest, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<SweepRow>(new CommandDefinition(
            Query("ListSweeps"), new { sweepId, campaignId, latest, limit }, cancellationToken: ct))).AsList();
    }

    internal static string Query(string name) => Sql.Read($"Stages/Sweeps/{name}.sql");
}
