using Detection.Models.Csv;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Exports;

/// <summary>One kind as CSV: UTF-8, comma, line feed, header, ISO dates, decimal point; nothing where a value is not known.</summary>
internal static class CsvExport
{
    private const int FlushBytes = 1 << 16;

    public static Task Write(ExportReader reader, TargetSchema schema, Stream output, CancellationToken ct) =>
        schema.HoldsSecrets ? WriteRows(reader, schema, output, ct) : reader.CopyCsv(schema, output, ct);

    private static async Task WriteRows(ExportReader reader, TargetSchema schema, Stream output, CancellationToken ct)
    {
        var rows = new CsvBuffer();
        foreach (var column in schema.Columns) rows.Text(column.Header);
        rows.EndRow();
        await foreach (var row in reader.Rows(schema, ct))
        {
            foreach (var cell in row) rows.Text(cell);
            rows.EndRow();
            if (rows.Written.Length >= FlushBytes) await Flush(rows, output, ct);
        }

        await Flush(rows, output, ct);
    }

    private static async Task Flush(CsvBuffer rows, Stream output, CancellationToken ct)
    {
        await output.WriteAsync(rows.Written, ct);
        rows.Clear();
    }
}
