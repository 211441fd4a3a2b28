using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Rules;
using Npgsql;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>Asks the rules that need other rows, then brings the staged rows into their tables; all in the caller's transaction.</summary>
public sealed class StagedMerge(NpgsqlConnection connection, long importId, FilePlan plan)
{
    private const int RowsWorthAnalysing = 1000;

    public async Task AskSetRules(ImportProgress progress, CancellationToken ct)
    {
        progress("check", 0, 1);
        await Execute(Sql.Read("Stages/Imports/Sql/CollectRowFaults.sql"), ct);
        foreach (var rule in RuleCatalogue.Set.Where(rule => rule.AppliesTo(plan.Schema)))
        {
            if (rule is ConflictingDuplicate && !await RepeatsAKey(ct)) continue;
            await Execute(ForSchema(Sql.Read($"Stages/Imports/Sql/Checks/{rule.Code}.sql")), ct);
            if (rule.Severity == Severity.Reject) await Execute(Sql.Read("Stages/Imports/Sql/SkipRejected.sql"), ct);
        }
    }

    public async Task<IReadOnlyDictionary<string, TableCounts>> Merge(ImportProgress progress, CancellationToken ct)
    {
        await Execute(Sql.Read(TargetTables.TypedViewsOf(plan.Schema)), ct);
        var counts = new Dictionary<string, TableCounts>();
        var merges = TargetTables.Of(plan.Schema);
        foreach (var merge in merges)
        {
            progress("merge", counts.Count, merges.Count);
            counts[merge.Table] = await Merge(merge, ct);
        }

        return counts;
    }

    private async Task<TableCounts> Merge(TableMerge merge, CancellationToken ct)
    {
        var counts = await connection.ExecuteScalarAsync<bool>(Command(merge.Step("IsEmpty"), ct))
            ? new TableCounts(await FillEmpty(merge, ct), 0, 0)
            : await MergeIntoFilled(merge, ct);
        if (counts.Inserted + counts.Updated > RowsWorthAnalysing) await Execute($"analyze {merge.Table}", ct);
        return counts;
    }

    private async Task<TableCounts> MergeIntoFilled(TableMerge merge, CancellationToken ct)
    {
        var total = await connection.ExecuteScalarAsync<long>(Command(merge.Step("CountTyped"), ct));
        var updated = await Execute(merge.Step("UpdateChanged"), ct);
        var inserted = await Execute(merge.Step("InsertNew"), ct);
        return new TableCounts(inserted, updated, total - updated - inserted);
    }

    // A key built once over all rows costs a third of one kept row by row, and an empty table has no reader to keep waiting.
    private async Task<int> FillEmpty(TableMerge merge, CancellationToken ct)
    {
        if (!merge.BuildsKeyLast) return await Execute(merge.Step("InsertFirst"), ct);
        await Execute(merge.Step("DropKey"), ct);
        var inserted = await Execute(merge.Step("InsertFirst"), ct);
        await Execute(merge.Step("BuildKey"), ct);
        return inserted;
    }

    public async Task<ImportSummary> Finish(
        string fileName, IReadOnlyDictionary<string, TableCounts> tables, DateTimeOffset now, CancellationToken ct)
    {
        var (read, rejected, flagged, repeated) = await connection.QuerySingleAsync<(long, long, long, long)>(
            Command(Sql.Read("Stages/Imports/Sql/CountRows.sql"), ct));
        var first = TargetTables.Of(plan.Schema)[0].Table;
        var counts = tables.ToDictionary(
            table => table.Key, table => table.Key == first ? table.Value with { Unchanged = table.Value.Unchanged + repeated } : table.Value);
        var summary = new ImportSummary(importId, fileName, plan.Profile.Name, plan.Schema.Name, read, rejected, flagged, counts);
        await Execute(Sql.Read("Stages/Imports/Sql/KeepFaults.sql"), ct);
        await KeepNotes(ct);
        await connection.ExecuteAsync(new CommandDefinition(Sql.Read("Stages/Imports/Sql/FinishImport.sql"), new
        {
            importId,
            rowsRead = read,
            inserted = summary.Total.Inserted,
            updated = summary.Total.Updated,
            unchanged = summary.Total.Unchanged,
            rejected,
            flagged,
            tables = JsonSerializer.Serialize(counts, JsonSerializerOptions.Web),
            now,
        }, cancellationToken: ct));
        return summary;
    }

    private Task<int> KeepNotes(CancellationToken ct) => connection.ExecuteAsync(new CommandDefinition(
        Sql.Read("Stages/Imports/Sql/KeepNote.sql"),
        plan.Notes.Select(note => new { importId, field = note.Field, rule = note.Rule.Code, value = note.Value, header = plan.Header }),
        cancellationToken: ct));

    private Task<bool> RepeatsAKey(CancellationToken ct) =>
        connection.ExecuteScalarAsync<bool>(Command(ForSchema(Sql.Read("Stages/Imports/Sql/Checks/repeats-a-key.sql")), ct));

    // Column names come from the catalogue, never from a file.
    private string ForSchema(string sql) => sql
        .Replace("{key}", string.Join(", ", plan.Schema.Key), StringComparison.Ordinal)
        .Replace("{firstKey}", plan.Schema.Key[0], StringComparison.Ordinal)
        .Replace("{values}", string.Join(", ", plan.Schema.Columns.Select(column => column.Name)), StringComparison.Ordinal);

    private Task<int> Execute(string sql, CancellationToken ct) => connection.ExecuteAsync(Command(sql, ct));

    private CommandDefinition Command(string sql, CancellationToken ct) => new(sql, new { importId }, commandTimeout: 0, cancellationToken: ct);
}
