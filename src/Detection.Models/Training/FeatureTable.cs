namespace Detection.Models.Training;

/// <summary>Rows of numbers for a learner: row-major, 32-bit, NaN = missing. The columns are named so that a model can tell another feature set from its own.</summary>
public sealed class FeatureTable
{
    /// <param name="columns">Name of each column, in order.</param>
    /// <param name="values">rows × columns, row-major; NaN = missing, never infinite.</param>
    /// <exception cref="ArgumentException">The values do not fill whole rows, or one is infinite.</exception>
    public FeatureTable(IReadOnlyList<string> columns, float[] values)
    {
        if (columns.Count == 0 || values.Length % columns.Count != 0)
            throw new ArgumentException($"{values.Length} values do not fill rows of {columns.Count} columns", nameof(values));
        var infinite = Array.FindIndex(values, float.IsInfinity);
        if (infinite >= 0)
            throw new ArgumentException($"row {infinite / columns.Count}, column {columns[infinite % columns.Count]} is infinite", nameof(values));
        (Columns, Values) = (columns, values);
    }

    public IReadOnlyList<string> Columns { get; }

    public float[] Values { get; }

    public int RowCount => Values.Length / Columns.Count;

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns.Count, Columns.Count);

    /// <summary>The named rows, in the order asked for; a row may be asked for twice.</summary>
    public FeatureTable Rows(ReadOnlySpan<int> rows)
    {
        var width = Columns.Count;
        var values = new float[rows.Length * width];
        for (var i = 0; i < rows.Length; i++) Row(rows[i]).CopyTo(values.AsSpan(i * width));
        return new FeatureTable(Columns, values);
    }
}
