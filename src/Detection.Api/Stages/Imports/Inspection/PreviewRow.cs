using System.Globalization;
using Detection.Models.Features;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;

namespace Detection.Api.Stages.Imports.Inspection;

/// <summary>One row as it would be read.</summary>
/// <param name="LineNo">Its line, sheet row or feature in the file.</param>
/// <param name="Cells">Column → value in our form; what is empty is left out. Of a person's number only the end is shown.</param>
/// <param name="Findings">What the rules of the row say; those that need what is stored speak at the import.</param>
public sealed record PreviewRow(long LineNo, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<PreviewRow.Finding> Findings)
{
    private static readonly DateTime Epoch = new(2000, 1, 1);

    public sealed record Finding(string Rule, string Severity, string Field, TextPair Message);

    public static PreviewRow Of(long lineNo, TargetSchema schema, RowReader row)
    {
        var cells = new Dictionary<string, string>();
        for (var at = 0; at < schema.Columns.Length; at++)
        {
            if (row.Row[at].HasValue) cells[schema.Columns[at].Name] = TextOf(schema.Columns[at].Kind, row.Row[at]);
        }

        return new PreviewRow(lineNo, cells, [.. row.Faults.Items.Select(Of)]);
    }

    private static Finding Of(Fault fault) =>
        new(fault.Rule.Code, fault.Severity.ToString().ToLowerInvariant(), fault.Field, fault.Rule.Message.With(fault.Field, fault.Value, fault.Detail));

    private static string TextOf(ColumnKind kind, Cell cell) => kind switch
    {
        ColumnKind.Identity => Infrastructure.Privacy.IdentityCipher.Mask(cell.Text.Span),
        ColumnKind.Secret => "•••",
        ColumnKind.Text or ColumnKind.Code or ColumnKind.BitWord or ColumnKind.TextList => cell.Text.ToString(),
        ColumnKind.Date => cell.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnKind.Month => cell.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ColumnKind.Instant => Epoch.AddMicroseconds(cell.Number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ColumnKind.IntervalStart => Epoch.AddMicroseconds(cell.Number).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => cell.Number.ToString("R", CultureInfo.InvariantCulture),
    };
}
