using System.Security.Cryptography;
using System.Text;
using Dapper;
using Detection.Api.Infrastructure.Access;
using Detection.Models.Findings;
using Npgsql;

namespace Detection.Api.Stages.Findings;

/// <summary>
/// The only way a finding changes: the row is locked, the caller decides on what it finds, and the row, the history's line and the label
/// for the models commit together.
/// </summary>
public sealed class FindingWriter(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly FindingStore.Filter Any = new(null, null, null, null);

    /// <summary>Creates a finding with its first entry.</summary>
    public async Task<FindingRow> Create(long? installationId, long? recordId, FindingFacts facts, Actor actor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var row = new
        {
            installationId,
            recordId,
            Outcome = FindingJson.Word(facts.Outcome),
            Step = FindingJson.Word(FindingStep.Draft),
            DetectedAt = facts.DetectedAt.UtcDateTime,
            Facts = FindingJson.Write(facts),
            Now = Now(),
        };
        var findingId = await connection.ExecuteScalarAsync<long>(new CommandDefinition(FindingStore.Query("InsertFinding"), row, transaction, cancellationToken: ct));
        var created = await Lock(findingId, transaction, ct);
        var finding = await Append(created!, new FindingChange(FindingAction.Create, FindingStep.Draft, facts), actor, transaction, ct);
        await transaction.CommitAsync(ct);
        return finding;
    }

    /// <summary>Changes a finding.</summary>
    /// <param name="version">The version the caller has seen; null when the change does not depend on what was seen.</param>
    /// <param name="decide">Reads and decides, under the lock; what it writes itself in the transaction commits with the entry.</param>
    public async Task<WriteResult> Write(
        long findingId, int? version, Actor actor, Func<FindingRow, NpgsqlTransaction, Task<(FindingChange? Change, WriteResult? Instead)>> decide, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (await Lock(findingId, transaction, ct) is not { } finding) return new WriteResult.Missing();
        if (version is { } seen && seen != finding.Version)
        {
            var entries = await FindingStore.ListEntries(connection, transaction, findingId, after: 0, ct);
            var before = entries.LastOrDefault(entry => entry.EntryNo <= seen)?.Content ?? "{}";
            return new WriteResult.Stale(finding.Version, [.. entries.Where(entry => entry.EntryNo > seen)], before);
        }
        var (change, instead) = await decide(finding, transaction);
        if (change is null) return instead!;
        var written = await Append(finding, change, actor, transaction, ct);
        await transaction.CommitAsync(ct);
        return new WriteResult.Done(written);
    }

    private static async Task<FindingRow?> Lock(long findingId, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync(new CommandDefinition(
            "select from finding where finding_id = @findingId for update", new { findingId }, transaction, cancellationToken: ct));
        return await Read(findingId, transaction, ct);
    }

    private static Task<FindingRow?> Read(long findingId, NpgsqlTransaction transaction, CancellationToken ct) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<FindingRow>(new CommandDefinition(
            FindingStore.Query("ReadFinding"), FindingStore.Parameters(findingId, Any, limit: 1), transaction, cancellationToken: ct));

    private async Task<FindingRow> Append(FindingRow finding, FindingChange change, Actor actor, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var connection = transaction.Connection!;
        var now = Now();
        var entryNo = finding.EntryCount + 1;
        var previous = await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(
            "select hash from finding_entry where finding_id = @findingId and entry_no = @entryCount",
            new { finding.FindingId, finding.EntryCount }, transaction, cancellationToken: ct));
        var content = FindingJson.Write(new EntryContent(change.Step, change.Facts, change.Detail));
        var entry = new HistoryEntry(
            finding.FindingId, entryNo, now, actor.Name, actor.RoleName, FindingJson.Word(change.Action), change.Reason, content, previous ?? [], []);
        entry = entry with { Hash = HistoryChain.HashOf(entry) };
        await connection.ExecuteAsync(new CommandDefinition(FindingStore.Query("InsertEntry"), entry, transaction, cancellationToken: ct));
        await Update(finding, change, entry, transaction, ct);
        if (finding.InstallationId is { } installationId) await Label(installationId, finding.FindingId, change, transaction, ct);
        return (await Read(finding.FindingId, transaction, ct))!;
    }

    private static Task<int> Update(FindingRow finding, FindingChange change, HistoryEntry entry, NpgsqlTransaction transaction, CancellationToken ct)
    {
        // A correction opens the calculation again; what was sealed stays in the history's line.
        var worksheet = change.Action is FindingAction.Correct ? null : change.Worksheet ?? finding.Worksheet;
        return transaction.Connection!.ExecuteAsync(new CommandDefinition(
            FindingStore.Query("UpdateFinding"),
            new
            {
                finding.FindingId,
                Outcome = FindingJson.Word(change.Facts.Outcome),
                Step = FindingJson.Word(change.Step),
                DetectedAt = change.Facts.DetectedAt.UtcDateTime,
                Facts = FindingJson.Write(change.Facts),
                Calculation = change.ClearsCalculation ? null : change.Calculation ?? finding.Calculation,
                Worksheet = worksheet,
                WorksheetSha256 = worksheet is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(worksheet)),
                SettledFlags = change.ClearsCalculation ? [] : change.SettledFlag is { } flag ? [.. finding.SettledFlags.Union([flag])] : finding.SettledFlags,
                LegalHold = change.LegalHold ?? finding.LegalHold,
                entry.EntryNo,
                Version = change.ChangesVersion ? entry.EntryNo : finding.Version,
                FinalisedAt = change.Action is FindingAction.Finalise ? entry.At : finding.FinalisedAt,
                Now = entry.At,
            },
            transaction, cancellationToken: ct));
    }

    /// <summary>What the models learn of it: an open, cancelled or overturned finding is no label.</summary>
    private static async Task Label(long installationId, long findingId, FindingChange change, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync(new CommandDefinition("delete from visit where finding_id = @findingId", new { findingId }, transaction, cancellationToken: ct));
        if (FindingLabels.CertaintyOf(change.Step, change.Facts) is not { } certainty) return;
        var origin = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(FindingStore.Query("FindOrigin"), new { installationId }, transaction, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(
            FindingStore.Query("KeepLabel"),
            new
            {
                installationId,
                findingId,
                VisitedOn = change.Facts.DetectedOn,
                Outcome = change.Facts.Outcome.VisitCode(),
                origin,
                Method = FindingLabels.MethodOf(change.Step, change.Facts),
                Certainty = FindingJson.Word(certainty),
            },
            transaction, cancellationToken: ct));
    }

    /// <summary>Whole milliseconds: what the hash is taken over is what the database gives back.</summary>
    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
    }
}
