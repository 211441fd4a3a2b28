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

    public async Task<Dictionary<string, TableCounts>> Merge(ImportProgress progress, CancellationToken ct)
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
        var updated = await connection.ExecuteScalarAsync<long>(Command(merge.Step("UpdateChanged"), ct));
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

    /// <summary>Keeps every finding, and counts the rows of the file.</summary>
    public async Task<(long RowsRead, long RowsRepeated)> KeepFaults(CancellationToken ct)
    {
        await Execute(Sql.Read("Stages/Imports/Sql/KeepFaults.sql")
            .Replace("{installation}", plan.Schema.NamesInstallation ? "i.installation_id" : "null::bigint", StringComparison.Ordinal)
            .Replace("{period}", plan.Schema.Find("period") >= 0 ? "s.period" : "null::date", StringComparison.Ordinal)
            .Replace("{join}", plan.Schema.NamesInstallation ? "left join installation i on i.installation_no = s.installation_no" : "", StringComparison.Ordinal),
            ct);
        return await connection.QuerySingleAsync<(long, long)>(Command(Sql.Read("Stages/Imports/Sql/CountRows.sql"), ct));
    }

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
