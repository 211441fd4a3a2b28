using System.Globalization;
using Detection.Models.Imports.Reading;

namespace Detection.Api.Stages.LawTables;

/// <summary>Reads a table's CSV. All of it or nothing is taken: an amount that is missing would be missed in court.</summary>
public static class LawTableFile
{
    private const int MostRows = 10_000;
    private const int MostFaults = 20;

    /// <summary>What is wrong with one field of one line.</summary>
    /// <param name="Line">Of the file, the header being 1.</param>
    public sealed record Fault(int Line, string Field, string Message);

    /// <param name="body">CSV with a header, separated by comma, semicolon or tab.</param>
    /// <returns>Rows as values by column, or the faults; never both.</returns>
    public static (IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows, IReadOnlyList<Fault> Faults) Read(LawTable table, string body)
    {
        var text = body.TrimStart('\uFEFF');
        var reader = new DelimitedReader(new StringReader(text), DelimiterOf(text));
        if (!reader.Read()) return ([], [new Fault(1, "", "The file is empty. Its first line names the columns.")]);
        var header = FieldsOf(reader);
        var missing = table.Columns.Where(column => column.IsRequired && !header.Contains(column.Name)).Select(column => new Fault(1, column.Name, "The header lacks this column.")).ToList();
        if (missing.Count > 0) return ([], missing);
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        var faults = new List<Fault>();
        while (faults.Count < MostFaults && reader.Read())
        {
            rows.Add(ReadRow(table, header, reader, faults));
            if (rows.Count > MostRows) faults.Add(new Fault((int)reader.LineNo, "", $"More than {MostRows} rows."));
        }
        if (rows.Count == 0 && faults.Count == 0) faults.Add(new Fault(1, "", "The file has a header and no row."));
        return faults.Count == 0 ? (rows, faults) : ([], faults);
    }

    private static Dictionary<string, object?> ReadRow(LawTable table, List<string> header, DelimitedReader reader, List<Fault> faults)
    {
        var line = (int)reader.LineNo;
        var fields = FieldsOf(reader);
        if (reader.IsMalformed) faults.Add(new Fault(line, "", "A quotation mark is opened and never closed."));
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var at = header.IndexOf(column.Name);
            row[column.Name] = Parse(column, at >= 0 && at < fields.Count ? fields[at] : "", line, faults);
        }
        return row;
    }

    private static List<string> FieldsOf(DelimitedReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.Field(index).ToString().Trim())];

    /// <summary>The one that stands most often in the header.</summary>
    private static char DelimiterOf(string text)
    {
        var header = text.Split('\n', 2)[0];
        return ((char[])[',', ';', '\t']).MaxBy(delimiter => header.Count(letter => letter == delimiter));
    }

    private static object? Parse(LawTable.Column column, string text, int line, List<Fault> faults)
    {
        if (text.Length == 0)
        {
            if (column.IsRequired) faults.Add(new Fault(line, column.Name, "Empty. This column must hold a value."));
            return column.Kind is LawTable.Kind.YesNo ? false : null;
        }
        switch (column.Kind)
        {
            case LawTable.Kind.Day:
                if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
                faults.Add(new Fault(line, column.Name, $"'{text}' is no day. Write 2026-01-31 or 31.01.2026."));
                return null;
            case LawTable.Kind.Amount:
                if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
                {
                    if (amount > column.Most) faults.Add(new Fault(line, column.Name, $"{text} is more than the {column.Most} that is believed. Look at the decimal sign."));
                    return amount;
                }
                faults.Add(new Fault(line, column.Name, $"'{text}' is no amount of zero or more. Write 2.345678 or 2,345678, without thousands."));
                return null;
            case LawTable.Kind.YesNo:
                if (text is "true" or "false" or "1" or "0") return text is "true" or "1";
                faults.Add(new Fault(line, column.Name, $"'{text}' is neither true nor false."));
                return null;
            default:
                if (column.Words is { } words && !words.Contains(text)) faults.Add(new Fault(line, column.Name, $"'{text}' is none of {string.Join(", ", words)}."));
                return text;
        }
    }
}
