using System.Buffers;

namespace Detection.Models.Imports.Reading;

/// <summary>Writes the rows of a file of another form as delimited text (comma, LF), and remembers where each came from.</summary>
public sealed class RowTextWriter(TextWriter output)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private long _line = 1;

    public LineMap Lines { get; } = new();

    /// <param name="source">1-based row or feature that the fields came from.</param>
    public void Write(long source, IReadOnlyList<string?> fields)
    {
        Lines.Add(_line, source);
        for (var at = 0; at < fields.Count; at++)
        {
            if (at > 0) output.Write(',');
            WriteField(fields[at] ?? "", isOnly: fields.Count == 1);
        }

        output.Write('\n');
        _line++;
    }

    private void WriteField(string field, bool isOnly)
    {
        // A line of one empty field would be a blank line, which is no row.
        if (!field.AsSpan().ContainsAny(Quoted) && !(isOnly && field.Length == 0))
        {
            output.Write(field);
            return;
        }

        output.Write('"');
        output.Write(field.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
        _line += field.AsSpan().Count('\n');
    }
}
