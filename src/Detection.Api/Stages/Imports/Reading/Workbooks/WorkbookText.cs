using System.Text;
using System.Xml;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rules;

namespace Detection.Api.Stages.Imports.Reading.Workbooks;

/// <summary>Writes one sheet of a workbook out as text.</summary>
internal static class WorkbookText
{
    /// <param name="layer">The sheet's name; null for the only one.</param>
    /// <param name="decimalMark">'.' or ','.</param>
    /// <returns>The text's path, and the sheet's row for each of its lines.</returns>
    /// <exception cref="ImportRefusedException">The workbook is broken or too large, or which sheet is meant is not clear.</exception>
    public static (string Path, LineMap Lines) Write(string path, string? layer, char decimalMark, ScratchFolder scratch, CancellationToken ct)
    {
        try
        {
            using var workbook = Workbook.Open(path);
            var name = Choose(workbook.Sheets, layer);
            using var shared = SharedTexts.Read(workbook.OpenSharedTexts(), scratch.NewPath(".texts"));
            using var sheet = workbook.OpenSheet(name);
            return Write(new SheetRows(sheet, workbook, shared, decimalMark), scratch, ct);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw Workbook.Broken(e.Message);
        }
    }

    /// <summary>The layer that is meant.</summary>
    /// <exception cref="ImportRefusedException">There are several and none is named, or there is none of that name.</exception>
    public static string Choose(IReadOnlyList<string> layers, string? wanted)
    {
        if (wanted is null && layers.Count == 1) return layers[0];
        var found = layers.FirstOrDefault(layer => string.Equals(layer, wanted, StringComparison.OrdinalIgnoreCase));
        return found ?? throw new ImportRefusedException(RuleCatalogue.LayerIsNotNamed, wanted, (wanted is null ? "" : $"{wanted} ∉ ") + string.Join(", ", layers.Take(40)));
    }

    private static (string Path, LineMap Lines) Write(SheetRows rows, ScratchFolder scratch, CancellationToken ct)
    {
        var path = scratch.NewPath(".csv");
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        var writer = new RowTextWriter(text);
        var width = 0;
        var fields = new List<string?>();
        while (rows.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (width == 0) width = WidthOf(rows.Cells);
            fields.Clear();
            fields.AddRange(rows.Cells.Take(Math.Max(width, WidthOf(rows.Cells))));
            while (fields.Count < width) fields.Add(null);
            writer.Write(rows.Row, fields);
        }

        return (path, writer.Lines);
    }

    // The first row that says anything is the header; cells past its last one count only where they say something.
    private static int WidthOf(IReadOnlyList<string?> cells)
    {
        var width = cells.Count;
        while (width > 0 && cells[width - 1] is null) width--;
        return width;
    }
}
