using System.Text.Json;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>The end of an import's transaction: what the findings come to, and the word that the import is done.</summary>
public sealed class ImportEnding(NpgsqlConnection connection, long importId, FilePlan plan)
{
    /// <param name="rowsRepeated">Rows of the file that say the same as an earlier one; counted as unchanged.</param>
    public async Task<ImportSummary> Finish(
        string fileName, long rowsRead, long rowsRepeated, IReadOnlyDictionary<string, TableCounts> tables, DateTimeOffset now, CancellationToken ct)
    {
        await KeepNotes(ct);
        if (plan.Schema == TargetCatalogue.Readings) await Execute("ExplainByExchange", ct);
        if (plan.Schema == TargetCatalogue.Meters || plan.Schema == TargetCatalogue.Events) await Execute("ExplainEarlier", ct);
        var (rejected, flagged) = await connection.QuerySingleAsync<(long, long)>(Command("CountFindings", ct));
        var first = TargetTables.Of(plan.Schema)[0].Table;
        var counts = tables.ToDictionary(
            table => table.Key, table => table.Key == first ? table.Value with { Unchanged = table.Value.Unchanged + rowsRepeated } : table.Value);
        var summary = new ImportSummary(importId, fileName, plan.Profile.Name, plan.Schema.Name, rowsRead, rejected, flagged, counts);
        await connection.ExecuteAsync(new CommandDefinition(Sql.Read("Stages/Imports/Sql/FinishImport.sql"), new
        {
            importId,
            rowsRead,
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

    /// <summary>Adds rows that waited and were taken later to what the import came to.</summary>
    public async Task Add(ImportRow import, long rowsRepeated, IReadOnlyDictionary<string, TableCounts> tables, DateTimeOffset now, CancellationToken ct)
    {
        var before = JsonSerializer.Deserialize<Dictionary<string, TableCounts>>(import.Tables ?? "{}", JsonSerializerOptions.Web)!;
        var sum = tables.ToDictionary(table => table.Key, table => before.TryGetValue(table.Key, out var earlier) ? earlier + table.Value : table.Value);
        await Finish(import.FileName, import.RowsRead, rowsRepeated, sum, now, ct);
    }

    private Task<int> KeepNotes(CancellationToken ct) => connection.ExecuteAsync(new CommandDefinition(
        Sql.Read("Stages/Imports/Sql/KeepNote.sql"),
        plan.Notes.Select(note => new { importId, field = note.Field, rule = note.Rule.Code, value = note.Value, header = plan.Header }),
        cancellationToken: ct));

    private Task<int> Execute(string step, CancellationToken ct) => connection.ExecuteAsync(Command(step, ct));

    private CommandDefinition Command(string step, CancellationToken ct) =>
        new(Sql.Read($"Stages/Imports/Sql/{step}.sql"), new { importId }, commandTimeout: 0, cancellationToken: ct);
}
