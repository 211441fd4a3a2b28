using System.Buffers;
using System.Globalization;
using System.Security;
using System.Text;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Api.Stages.Exports;

/// <summary>Writes the rows of one worksheet, holding no more than a buffer of them.</summary>
/// <remarks>Texts are inline strings, which no program takes for formulas; days are numbers with a date's style; a value not known is no cell.</remarks>
internal sealed class XlsxSheet(Stream output, TargetColumn[] columns)
{
    /// <summary>Rows that a sheet can hold, its header counted.</summary>
    public const int MostRows = 1_048_576;

    private const int FlushBytes = 1 << 16;
    private readonly ArrayBufferWriter<byte> _bytes = new(2 * FlushBytes);

    public int Rows { get; private set; }

    public void Begin()
    {
        Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        Write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        BeginRow();
        foreach (var column in columns) WriteText(column.Header);
        Write("</row>");
    }

    public async ValueTask Add(string?[] row, CancellationToken ct)
    {
        BeginRow();
        for (var at = 0; at < columns.Length; at++) WriteCell(columns[at].Kind, row[at]);
        Write("</row>");
        if (_bytes.WrittenCount >= FlushBytes) await Flush(ct);
    }

    public async ValueTask End(CancellationToken ct)
    {
        Write("</sheetData></worksheet>");
        await Flush(ct);
    }

    private void BeginRow()
    {
        Rows++;
        Write("<row>");
    }

    private void WriteCell(ColumnKind kind, string? text)
    {
        if (text is null) Write("<c/>");
        else if (kind is ColumnKind.Number or ColumnKind.SingleNumber or ColumnKind.SmallInteger or ColumnKind.Amount or ColumnKind.Flag) Write($"<c><v>{text}</v></c>");
        else if (kind == ColumnKind.Date && DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var day && day >= SheetText.FirstSafeDay)
            Write(string.Create(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{SheetText.SerialOf(day)}</v></c>"));
        else WriteText(text);
    }

    private void WriteText(string text) =>
        Write($"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(SheetText.Escape(text))}</t></is></c>");

    private void Write(string xml) => Encoding.UTF8.GetBytes(xml, _bytes);

    private async ValueTask Flush(CancellationToken ct)
    {
        await output.WriteAsync(_bytes.WrittenMemory, ct);
        _bytes.ResetWrittenCount();
    }
}
