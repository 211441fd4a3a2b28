using Detection.Models.Series;

namespace Detection.Models.Training.Rows;

/// <summary>Numbers handed over ready-made, without readings: the columns themselves and the log ratio of every two that are mostly positive.</summary>
public static class GivenNumbers
{
    private const int MostForRatios = 12;
    private const string Family = "given", RatioFamily = "ratios of given";

    /// <param name="values">rows × names, row-major; NaN = missing.</param>
    public static LearnerTable Table(IReadOnlyList<string> names, float[] values)
    {
        var (width, rows) = (names.Count, values.Length / names.Count);
        var positive = Enumerable.Range(0, width).Where(c => Share(values, width, c) > 0.3).Take(MostForRatios).ToArray();
        var pairs = positive.SelectMany((a, i) => positive.Skip(i + 1).Select(b => (a, b))).ToArray();
        LearnerColumn[] columns =
        [
            .. names.Select(n => new LearnerColumn(n, ColumnKind.Given, Family)),
            .. pairs.Select(p => new LearnerColumn($"{names[p.a]} ÷ {names[p.b]}", ColumnKind.Given, RatioFamily)),
        ];
        var wide = new float[rows * columns.Length];
        for (var row = 0; row < rows; row++)
        {
            var from = values.AsSpan(row * width, width);
            var into = wide.AsSpan(row * columns.Length, columns.Length);
            from.CopyTo(into);
            for (var p = 0; p < pairs.Length; p++) into[width + p] = Ratio(from[pairs[p].a], from[pairs[p].b]);
        }
        return LearnerTable.Of(columns, wide, []);
    }

    private static float Ratio(float a, float b)
    {
        var ratio = MathF.Log(a / b);
        return float.IsFinite(ratio) ? ratio : float.NaN;
    }

    private static double Share(float[] values, int width, int column)
    {
        var column1 = new double[values.Length / width];
        for (var row = 0; row < column1.Length; row++) column1[row] = values[row * width + column] > 0 ? 1 : 0;
        return Robust.Mean(column1);
    }
}
