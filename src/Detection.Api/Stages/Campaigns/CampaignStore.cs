using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Sweeps;
using Detection.Api.Stages.Sweeps.Handover;
using Detection.Models.Campaigns;
using Npgsql;

namespace Detection.Api.Stages.Campaigns;

/// <summary>The tables <c>campaign</c> and <c>campaign_visit</c>. Each act checks the state and writes in one transaction.</summary>
public sealed class CampaignStore(NpgsqlDataSource database, SweepWriter sweeps, IJobs jobs, TimeProvider clock)
{
    private const string HeldOnce = "campaign_visit_open";

    /// <summary>The newest first.</summary>
    public Task<IReadOnlyList<CampaignRow>> List(int limit, CancellationToken ct) => Read(null, limit, ct);

    /// <exception cref="CampaignRefusedException">There is no such campaign.</exception>
    public async Task<CampaignRow> Get(long campaignId, CancellationToken ct) =>
        (await Read(campaignId, 1, ct)).SingleOrDefault()
        ?? throw new CampaignRefusedException("No such campaign", $"There is no campaign {campaignId}.", StatusCodes.Status404NotFound);

    public async Task<long> Create(string name, CampaignTerms terms, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "insert into campaign (name, terms, area, created_at, changed_at) values (@name, @terms::jsonb, @area, @now, @now) returning campaign_id",
            new { name, terms = StoredJson.Write(terms), area = AreaOutline.Of(terms.Area), now = Now }, cancellationToken: ct));
    }

    /// <summary>Other terms; a chosen plan is given up, and its installations with it.</summary>
    public Task Change(long campaignId, string name, CampaignTerms terms, CancellationToken ct) => Act(campaignId, CampaignAct.Change, async transaction =>
    {
        await Release(campaignId, transaction, ct);
        await Execute(
            "update campaign set name = @name, terms = @terms::jsonb, area = @area, chosen_sweep_id = null where campaign_id = @campaignId",
            new { campaignId, name, terms = StoredJson.Write(terms), area = AreaOutline.Of(terms.Area) }, transaction, ct);
    }, ct);

    /// <summary>A sweep to be planned; it and its job commit together.</summary>
    public async Task<(long SweepId, Guid JobId)> Plan(long campaignId, long runId, string? label, CampaignTerms terms, CancellationToken ct)
    {
        var queued = (SweepId: 0L, JobId: Guid.Empty);
        await Act(campaignId, CampaignAct.Plan, async transaction =>
        {
            var sweepId = await sweeps.Insert(runId, campaignId, label, terms, transaction, Now, ct);
            var jobId = await jobs.Enqueue(new PlanSweepJob.Arguments(sweepId), transaction, ct);
            await Execute("update sweep set job_id = @jobId where sweep_id = @sweepId", new { jobId, sweepId }, transaction, ct);
            queued = (sweepId, jobId);
        }, ct);
        return queued;
    }

    /// <summary>Makes one plan the campaign's own, and its installations with it.</summary>
    /// <exception cref="CampaignRefusedException">Another open campaign has some of the installations.</exception>
    public async Task Choose(long campaignId, long sweepId, CancellationToken ct)
    {
        try
        {
            await Act(campaignId, CampaignAct.Choose, async transaction =>
            {
                await Release(campaignId, transaction, ct);
                await Execute("update campaign set chosen_sweep_id = @sweepId where campaign_id = @campaignId", new { campaignId, sweepId }, transaction, ct);
                await Execute(Query("HoldInstallations"), new { campaignId, sweepId }, transaction, ct);
            }, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation && e.ConstraintName == HeldOnce)
        {
            throw new CampaignRefusedException("Installations of another campaign", await DescribeTaken(campaignId, sweepId, ct));
        }
    }

    /// <summary>Gives the crews their days: the paper is printed by a job that commits together with it.</summary>
    public Task HandOut(long campaignId, CancellationToken ct) => Act(campaignId, CampaignAct.HandOut, async transaction =>
    {
        await Execute("update campaign set handed_out_at = @now where campaign_id = @campaignId", new { campaignId, now = Now }, transaction, ct);
        await QueuePrinting(campaignId, transaction, ct);
    }, ct);

    /// <summary>An act that changes the state alone.</summary>
    public Task Step(long campaignId, CampaignAct act, CancellationToken ct) => Act(campaignId, act, transaction =>
        act is CampaignAct.Close or CampaignAct.Cancel
            ? Execute("update campaign set ended_at = @now where campaign_id = @campaignId", new { campaignId, now = Now }, transaction, ct)
            : Task.CompletedTask, ct);

    /// <summary>Says what became of a visit; said again, the later word holds.</summary>
    /// <exception cref="CampaignRefusedException">The campaign does not visit the installation.</exception>
    public Task Mark(long campaignId, long installationId, string state, string? note, CancellationToken ct) => Act(campaignId, CampaignAct.Mark, async transaction =>
    {
        var marked = await Execute(
            """
            update campaign_visit set state = @state, note = @note, marked_at = case when @state <> 'planned' then @now::timestamptz end
             where campaign_id = @campaignId and installation_id = @installationId
            """,
            new { campaignId, installationId, state, note, now = Now }, transaction, ct);
        if (marked == 0)
        {
            throw new CampaignRefusedException(
                "No such visit", $"Campaign {campaignId} does not visit installation {installationId}.", StatusCodes.Status404NotFound);
        }
    }, ct);

    /// <summary>Puts a changed plan in the place of the chosen one: what fits nobody any more is let go, what is marked stays.</summary>
    /// <param name="replaced">The plan that was changed; when another has been chosen meanwhile, nothing is done.</param>
    public async Task<long> KeepReplan(long campaignId, SweepRow replaced, Func<NpgsqlTransaction, Task<long>> writePlan, CancellationToken ct)
    {
        var sweepId = 0L;
        await Act(campaignId, CampaignAct.Replan, async transaction =>
        {
            sweepId = await writePlan(transaction);
            var kept = await Execute(
                "update campaign set chosen_sweep_id = @sweepId where campaign_id = @campaignId and chosen_sweep_id = @replaced",
                new { campaignId, sweepId, replaced = replaced.SweepId }, transaction, ct);
            if (kept == 0) throw new CampaignRefusedException("The plan has changed", "Somebody changed this campaign's plan at the same moment. Look at it and try again.");
            await Execute(
                """
                delete from campaign_visit where campaign_id = @campaignId and state = 'planned'
                   and installation_id not in (select installation_id from sweep_stop where sweep_id = @sweepId)
                """, new { campaignId, sweepId }, transaction, ct);
            await Execute(Query("HoldInstallations"), new { campaignId, sweepId }, transaction, ct);
            await QueuePrinting(campaignId, transaction, ct);
        }, ct);
        return sweepId;
    }

    public async Task<IReadOnlyList<PlaceRow>> ListPlaces(string? district, string? neighbourhood, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<PlaceRow>(new CommandDefinition(Query("ListPlaces"), new { district, neighbourhood }, cancellationToken: ct))).AsList();
    }

    /// <summary>Checks that the act is allowed, moves the campaign to the state it leads to, and does the rest.</summary>
    private async Task Act(long campaignId, CampaignAct act, Func<NpgsqlTransaction, Task> rest, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var state = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select state from campaign where campaign_id = @campaignId for update", new { campaignId }, transaction, cancellationToken: ct))
            ?? throw new CampaignRefusedException("No such campaign", $"There is no campaign {campaignId}.", StatusCodes.Status404NotFound);
        var next = CampaignLifecycle.After(state, act) ?? throw new CampaignRefusedException("Not in this state", CampaignWords.WhyNot(state, act));
        await Execute(
            "update campaign set state = @next, changed_at = @now where campaign_id = @campaignId", new { campaignId, next, now = Now }, transaction, ct);
        await rest(transaction);
        await transaction.CommitAsync(ct);
    }

    private static Task<int> Release(long campaignId, NpgsqlTransaction transaction, CancellationToken ct) =>
        Execute("delete from campaign_visit where campaign_id = @campaignId and state = 'planned'", new { campaignId }, transaction, ct);

    private async Task QueuePrinting(long campaignId, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var sweepId = await transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            "select chosen_sweep_id from campaign where campaign_id = @campaignId", new { campaignId }, transaction, cancellationToken: ct));
        await jobs.Enqueue(new PrintCrewDaysJob.Arguments(sweepId), transaction, ct);
    }

    private async Task<string> DescribeTaken(long campaignId, long sweepId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var taken = (await connection.QueryAsync<TakenInstallation>(new CommandDefinition(
            Query("ListTaken"), new { sweepId, campaignId }, cancellationToken: ct))).AsList();
        return CampaignWords.Taken(taken);
    }

    private async Task<IReadOnlyList<CampaignRow>> Read(long? campaignId, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<CampaignRow>(new CommandDefinition(Query("ListCampaigns"), new { campaignId, limit }, cancellationToken: ct))).AsList();
    }

    private static Task<int> Execute(string sql, object parameters, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: ct));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static string Query(string name) => Sql.Read($"Stages/Campaigns/{name}.sql");
}
