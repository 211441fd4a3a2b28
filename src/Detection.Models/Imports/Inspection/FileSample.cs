namespace Detection.Models.Imports.Inspection;

/// <summary>The header and the first rows of a file, split into fields.</summary>
/// <param name="Headers">Trimmed, in the order of the file.</param>
/// <param name="Rows">Rows of as many fields as the header has.</param>
public sealed record FileSample(string FileName, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>What stands in a column, empty cells left out.</summary>
    public List<string> ValuesOf(int field) => [.. Rows.Select(row => row[field].Trim()).Where(value => value.Length > 0)];
}
