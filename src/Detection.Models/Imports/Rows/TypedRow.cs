namespace Detection.Models.Imports.Rows;

/// <summary>One record read into the columns of its target; reused from record to record.</summary>
/// <param name="columnCount">Number of columns of the target.</param>
/// <param name="dayCount">Number of day columns of a wide file, else 0.</param>
public sealed class TypedRow(int columnCount, int dayCount)
{
    private readonly Cell[] _cells = new Cell[columnCount];

    /// <summary>Energy of each day column [kWh]; NaN where the file has none.</summary>
    public double[] Days { get; } = new double[dayCount];

    public ref Cell this[int ordinal] => ref _cells[ordinal];

    /// <summary>The cell's text; empty where it has no value.</summary>
    public ReadOnlySpan<char> TextAt(int ordinal) => _cells[ordinal].HasValue ? _cells[ordinal].Text.Span : [];

    public void Clear()
    {
        foreach (ref var cell in _cells.AsSpan()) cell.Clear();
        Days.AsSpan().Fill(double.NaN);
    }
}
