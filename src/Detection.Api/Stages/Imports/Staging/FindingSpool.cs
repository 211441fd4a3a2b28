using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Npgsql;

namespace Detection.Api.Stages.Imports.Staging;

/// <summary>
/// Findings kept in a temporary file, in the form in which they are copied, while the connection is busy with the rows: a file of nothing
/// but faults must not fill the memory.
/// </summary>
internal sealed class FindingSpool : IDisposable
{
    private const string Copy =
        "copy import_rejection (import_id, line_no, field, rule, severity, value, detail, raw_line, installation_id, period) from stdin (format binary)";

    private readonly long _importId;
    private readonly FileStream _file = new(Path.GetTempFileName(), new FileStreamOptions
    {
        Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose,
    });
    private readonly BinaryCopyWriter _rows;

    public FindingSpool(long importId)
    {
        _importId = importId;
        _rows = new BinaryCopyWriter(_file);
        _rows.Begin();
    }

    /// <param name="installationId">0 where the row's installation is not stored.</param>
    public async ValueTask Add(DelimitedReader record, long lineNo, RowReader row, long installationId, CancellationToken ct)
    {
        foreach (var fault in row.Faults.Items) Write(record, lineNo, row, fault, installationId);
        await _rows.FlushIfFull(ct);
    }

    public async Task SendTo(NpgsqlConnection connection, CancellationToken ct)
    {
        await _rows.End(ct);
        _file.Position = 0;
        await using var copy = await connection.BeginRawBinaryCopyAsync(Copy, ct);
        await _file.CopyToAsync(copy, ct);
    }

    public void Dispose() => _file.Dispose();

    private void Write(DelimitedReader record, long lineNo, RowReader row, Fault fault, long installationId)
    {
        _rows.BeginRow(10);
        _rows.WriteInt64(_importId);
        _rows.WriteInt64(lineNo);
        _rows.WriteText(fault.Field);
        _rows.WriteText(fault.Rule.Code);
        _rows.WriteText(SeverityWord.Of(fault.Severity));
        WriteText(fault.Value);
        WriteText(fault.Detail);
        _rows.WriteText(record.RawRecord);
        if (installationId == 0) _rows.WriteNull();
        else _rows.WriteInt64(installationId);
        ref var period = ref row.Row[1];
        if (period.HasValue) _rows.WriteDate((int)period.Number);
        else _rows.WriteNull();
    }

    private void WriteText(string? text)
    {
        if (text is null) _rows.WriteNull();
        else _rows.WriteText(text);
    }
}
