using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Imports.Reading;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Npgsql;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>
/// Brings monthly readings straight into their empty table, without staging them: every rule that concerns them is asked on the way, and
/// while the months of each installation ascend no key can come twice. The key is built once all rows are there. Where a month does not
/// ascend, nothing was done and the rows are staged instead.
/// </summary>
/// <remarks>Why: docs/decisions. Memory is the known installations' and a few buffers, whatever the file's size.</remarks>
public sealed class DirectCopy(NpgsqlConnection connection, NpgsqlTransaction transaction, long importId, FilePlan plan, Surroundings around, bool mayBeEmpty)
{
    private const string Before = "before_direct_copy";
    private const int RowsBetweenReports = 4096;

    private static readonly TableMerge Reading = TargetTables.Of(TargetCatalogue.Readings)[0];
    private readonly TargetSchema _schema = plan.Schema;
    private readonly RowReader _rows = new(plan.Schema, plan.Profile, plan.Map, plan.Forms, completion: null, around);
    private int[] _copied = [];

    /// <returns>Rows of the file and rows brought, or null where the rows have to be staged.</returns>
    /// <exception cref="ImportRefusedException">The file has no rows, or a record that cannot be one.</exception>
    public async Task<(long RowsRead, long Inserted)?> TryRun(ImportProgress progress, CancellationToken ct)
    {
        if (_schema != TargetCatalogue.Readings || plan.IsGeoJson || plan.Profile.Constants.ContainsKey(TargetSchema.InstallationNo)) return null;
        if (!await connection.ExecuteScalarAsync<bool>(Command(Reading.Step("IsEmpty"), ct))) return null;
        // The installation's number leads the target's columns, its id the table's; what the file does not have is left to the table's default.
        _copied = [.. Enumerable.Range(1, _schema.Columns.Length - 1).Where(_rows.IsGiven)];
        await transaction.SaveAsync(Before, ct);
        await connection.ExecuteAsync(Command(Reading.Step("DropKey"), ct));
        using var findings = new FindingSpool(importId);
        if (await Copy(findings, progress, ct) is not { } counts)
        {
            await transaction.RollbackAsync(Before, ct);
            return null;
        }

        if (counts.RowsRead == 0 && !mayBeEmpty) throw new ImportRefusedException(RuleCatalogue.FileHasNoRows);
        await findings.SendTo(connection, ct);
        progress("key", 0, 1);
        await connection.ExecuteAsync(Command(Reading.Step("BuildKey"), ct));
        await connection.ExecuteAsync(Command($"analyze {Reading.Table}", ct));
        return counts;
    }

    private async Task<(long RowsRead, long Inserted)?> Copy(FindingSpool findings, ImportProgress progress, CancellationToken ct)
    {
        await using var stream = await connection.BeginRawBinaryCopyAsync(CopyText(), ct);
        try
        {
            var copy = new BinaryCopyWriter(stream);
            copy.Begin();
            if (await CopyRecords(copy, findings, progress, ct) is { } counts)
            {
                await copy.End(ct);
                return counts;
            }
        }
        catch
        {
            // Closing a copy says that it is complete; half of one has to be called off.
            await stream.CancelAsync();
            throw;
        }

        await stream.CancelAsync();
        return null;
    }

    private async Task<(long RowsRead, long Inserted)?> CopyRecords(BinaryCopyWriter copy, FindingSpool findings, ImportProgress progress, CancellationToken ct)
    {
        using var text = plan.OpenText();
        var record = new DelimitedReader(text, plan.Dialect.Delimiter);
        long read = 0, inserted = 0;
        try
        {
            _ = record.Read();
            while (record.Read())
            {
                _rows.Read(record);
                if (!around.MonthsAscend) return null;
                read++;
                if (_rows.Faults.Items.Count > 0) await findings.Add(record, plan.LineOf(record.LineNo), _rows, around.Known!.Id, ct);
                if (!_rows.Faults.Rejects)
                {
                    WriteRow(copy, plan.LineOf(record.LineNo), _rows.Row);
                    inserted++;
                    await copy.FlushIfFull(ct);
                }

                if (read % RowsBetweenReports == 0) progress("read", text.BaseStream.Position, text.BaseStream.Length);
            }
        }
        catch (RecordTooLongException e)
        {
            throw new ImportRefusedException(RuleCatalogue.RecordIsTooLong, $"{e.LineNo}");
        }

        return (read, inserted);
    }

    private void WriteRow(BinaryCopyWriter copy, long lineNo, TypedRow row)
    {
        copy.BeginRow((short)(_copied.Length + 3));
        copy.WriteInt64(around.Known!.Id);
        foreach (var at in _copied)
        {
            ref var cell = ref row[at];
            var kind = _schema.Columns[at].Kind;
            if (cell.HasValue) CellWriter.Write(copy, kind, ref cell);
            else if (kind == ColumnKind.Flag) copy.WriteBoolean(false);
            else copy.WriteNull();
        }

        copy.WriteInt64(importId);
        copy.WriteInt64(lineNo);
    }

    private string CopyText() =>
        $"copy reading (installation_id, {string.Join(", ", _copied.Select(at => _schema.Columns[at].Name))}, import_id, line_no) from stdin (format binary)";

    private static CommandDefinition Command(string sql, CancellationToken ct) => new(sql, commandTimeout: 0, cancellationToken: ct);
}
