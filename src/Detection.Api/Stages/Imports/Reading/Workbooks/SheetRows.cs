using System.Globalization;
using System.Text;
using System.Xml;
using Detection.Models.Imports.Values;

namespace Detection.Api.Stages.Imports.Reading.Workbooks;

/// <summary>The rows of one sheet, one at a time, each cell as the text that an import reads.</summary>
/// <param name="decimalMark">The mark in which numbers are written, as the texts of the sheet have it.</param>
internal sealed class SheetRows(XmlReader sheet, Workbook workbook, SharedTexts shared, char decimalMark)
{
    private const int MostColumns = 16_384;

    // From here on a double has lost digits; such a number is left as it stands.
    private const double ExactWholes = 1e15;

    private readonly List<string?> _cells = [];
    private readonly StringBuilder _text = new();

    /// <summary>1-based row of the sheet.</summary>
    public long Row { get; private set; }

    /// <summary>The row's cells from its first column on; null for one that is empty.</summary>
    public IReadOnlyList<string?> Cells => _cells;

    /// <summary>Moves to the next row that has a cell; false at the end.</summary>
    public bool Read()
    {
        _cells.Clear();
        while (sheet.Read())
        {
            if (sheet is { NodeType: XmlNodeType.Element, LocalName: "row" }) Row = long.TryParse(sheet.GetAttribute("r"), CultureInfo.InvariantCulture, out var row) && row > Row ? row : Row + 1;
            else if (sheet is { NodeType: XmlNodeType.Element, LocalName: "c" }) ReadCell();
            else if (sheet is { NodeType: XmlNodeType.EndElement, LocalName: "row" } && _cells.Exists(cell => cell is not null)) return true;
            else if (sheet is { NodeType: XmlNodeType.EndElement, LocalName: "row" }) _cells.Clear();
            else if (sheet is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" }) return false;
        }

        return false;
    }

    private void ReadCell()
    {
        var column = sheet.GetAttribute("r") is { } reference ? SheetText.ColumnOf(reference) : _cells.Count;
        if (column < _cells.Count || column >= MostColumns) column = _cells.Count;
        if (column >= MostColumns) throw Workbook.Broken($"> {MostColumns}");
        var (type, style) = (sheet.GetAttribute("t"), sheet.GetAttribute("s"));
        while (_cells.Count < column) _cells.Add(null);
        _cells.Add(ReadContent() ? TextOf(type, style, _text.ToString()) : null);
    }

    private bool ReadContent()
    {
        _text.Clear();
        if (sheet.IsEmptyElement) return false;
        var depth = sheet.Depth;
        var more = sheet.Read();
        while (more && sheet.Depth > depth)
        {
            if (sheet is { NodeType: XmlNodeType.Element, LocalName: "f" or "rPh" })
            {
                sheet.Skip();
                more = !sheet.EOF;
                continue;
            }

            if (sheet is { NodeType: XmlNodeType.Element, LocalName: "v" or "t" }) CellText.Append(sheet, _text);
            more = sheet.Read();
        }

        return _text.Length > 0;
    }

    private string? TextOf(string? type, string? style, string text) => type switch
    {
        "s" => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? Unescaped(shared.Find(number)) : null,
        "inlineStr" or "str" => Unescaped(text),
        "b" or "e" or "d" => text,
        _ => NumberOf(style, text),
    };

    private string NumberOf(string? style, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return text;
        if (workbook.IsDay(style) && SheetText.DayOf(number, workbook.Since1904) is { } day) return day;
        if (text.AsSpan().IndexOfAny('E', 'e') >= 0 && number == Math.Floor(number) && Math.Abs(number) < ExactWholes)
            text = number.ToString("F0", CultureInfo.InvariantCulture);
        return decimalMark == '.' ? text : text.Replace('.', decimalMark);
    }

    private static string? Unescaped(string? text) => text is null or "" ? null : SheetText.Unescape(text);
}
