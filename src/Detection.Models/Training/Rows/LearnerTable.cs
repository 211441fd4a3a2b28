namespace Detection.Models.Training.Rows;

/// <summary>
/// Installations as a learner sees them before any label is looked at: numbers, words, and which of the numbers are months. Everything here
/// is known on each row's own scoring date.
/// </summary>
public sealed class LearnerTable
{
    /// <param name="columns">One for each column of <paramref name="numbers"/>, in order.</param>
    /// <param name="numbers">rows × columns; NaN = missing.</param>
    /// <exception cref="ArgumentException">The columns do not fit the numbers, or a column of words has another length.</exception>
    public LearnerTable(IReadOnlyList<LearnerColumn> columns, FeatureTable numbers, IReadOnlyList<CategoryColumn> categories)
    {
        if (columns.Count != numbers.Columns.Count) throw new ArgumentException($"{numbers.Columns.Count} columns need as many descriptions, not {columns.Count}", nameof(columns));
        foreach (var category in categories)
            if (category.Words.Length != numbers.RowCount) throw new ArgumentException($"{category.Name} has {category.Words.Length} words for {numbers.RowCount} rows", nameof(categories));
        (Columns, Numbers, Categories) = (columns, numbers, categories);
    }

    public IReadOnlyList<LearnerColumn> Columns { get; }

    public FeatureTable Numbers { get; }

    public IReadOnlyList<CategoryColumn> Categories { get; }

    public int RowCount => Numbers.RowCount;

    public static LearnerTable Of(IReadOnlyList<LearnerColumn> columns, float[] values, IReadOnlyList<CategoryColumn> categories) =>
        new(columns, new FeatureTable([.. columns.Select(c => c.Name)], values), categories);

    /// <summary>The same rows with more columns on the right.</summary>
    /// <param name="values">For each new column one value a row; NaN = missing.</param>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    public LearnerTable With(IReadOnlyList<LearnerColumn> columns, IReadOnlyList<double[]> values)
    {
        if (values.Any(v => v.Length != RowCount)) throw new ArgumentException($"every column needs {RowCount} values", nameof(values));
        var (former, width) = (Columns.Count, Columns.Count + columns.Count);
        var wide = new float[RowCount * width];
        for (var row = 0; row < RowCount; row++)
        {
            Numbers.Row(row).CopyTo(wide.AsSpan(row * width));
            for (var i = 0; i < columns.Count; i++) wide[row * width + former + i] = float.IsFinite((float)values[i][row]) ? (float)values[i][row] : float.NaN;
        }
        return Of([.. Columns, .. columns], wide, Categories);
    }

    /// <summary>The same rows with only the columns asked for.</summary>
    public LearnerTable Keep(Func<LearnerColumn, bool> number, Func<CategoryColumn, bool> category)
    {
        var kept = Enumerable.Range(0, Columns.Count).Where(c => number(Columns[c])).ToArray();
        var values = new float[RowCount * kept.Length];
        for (var row = 0; row < RowCount; row++)
        {
            var from = Numbers.Row(row);
            for (var i = 0; i < kept.Length; i++) values[row * kept.Length + i] = from[kept[i]];
        }
        return Of([.. kept.Select(c => Columns[c])], values, [.. Categories.Where(category)]);
    }
}
