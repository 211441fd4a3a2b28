using System.Globalization;
using Detection.Models.Imports.Reading;

namespace Detection.Api.Cli.Evaluation;

/// <summary>One file of the canonical set, read row by row; fields are found by the header's names, in any order.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamReader _source;
    private readonly DelimitedReader _rows;
    private readonly string _name;
    private readonly string[] _header;

    private CsvFile(StreamReader source, string name)
    {
        (_source, _rows, _name) = (source, new DelimitedReader(source, ','), name);
        if (!_rows.Read()) throw new CommandException($"{name} is empty: a header row is needed");
        _header = [.. Enumerable.Range(0, _rows.FieldCount).Select(i => _rows.Field(i).Span.Trim().ToString())];
    }

    /// <exception cref="CommandException">The file is empty or lacks one of the columns it must have.</exception>
    public static CsvFile Open(string path, params string[] required)
    {
        var file = new CsvFile(new StreamReader(path), Path.GetFileName(path));
        if (required.FirstOrDefault(column => file.Column(column) < 0) is not { } missing) return file;
        file.Dispose();
        throw new CommandException($"{file._name} has no column '{missing}'; its columns are {string.Join(", ", file._header)}");
    }

    public IReadOnlyList<string> Header => _header;

    /// <summary>The place of a column, −1 where the file does not have it.</summary>
    public int Column(string name) => Array.IndexOf(_header, name);

    public bool Next() => _rows.Read();

    public bool IsEmpty(int column) => Field(column).IsEmpty;

    public string? Text(int column) => Field(column) is { IsEmpty: false } text ? text.ToString() : null;

    /// <summary>NaN where the field is empty.</summary>
    /// <exception cref="CommandException">The field is neither empty nor a number.</exception>
    public double Number(int column)
    {
        var text = Field(column);
        if (text.IsEmpty) return double.NaN;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Bad(column, "a number with a decimal point");
    }

    /// <summary>NaN where the field is empty or no number: for attributes that companies also write as words.</summary>
    public double NumberOrMissing(int column) => double.TryParse(Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>A ratio as a number or as <c>100/5</c>; NaN where it is neither.</summary>
    public double RatioOrMissing(int column)
    {
        var text = Field(column);
        var stroke = text.IndexOf('/');
        if (stroke < 0) return NumberOrMissing(column);
        return double.TryParse(text[..stroke], NumberStyles.Float, CultureInfo.InvariantCulture, out var above) && double.TryParse(text[(stroke + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var below)
            ? above / below : double.NaN;
    }

    /// <exception cref="CommandException">The field is neither empty nor begins with a date.</exception>
    public DateOnly? Date(int column)
    {
        var text = Field(column);
        if (text.IsEmpty) return null;
        return DateOnly.TryParseExact(text[..Math.Min(10, text.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw Bad(column, "a date of the form YYYY-MM-DD");
    }

    /// <summary>A word of a fixed list, in lower case.</summary>
    public T Word<T>(int column, T otherwise) where T : struct, Enum
    {
        var text = Field(column);
        if (text.IsEmpty) return otherwise;
        return Enum.TryParse<T>(text, ignoreCase: true, out var word) ? word : throw Bad(column, "one of " + string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant())));
    }

    public CommandException Bad(int column, string wanted) => new($"{_name}, line {_rows.LineNo}: '{Field(column)}' in {_header[column]} is not {wanted}");

    public void Dispose() => _source.Dispose();

    private ReadOnlySpan<char> Field(int column) => column < 0 || column >= _rows.FieldCount ? default : _rows.Field(column).Span;
}
