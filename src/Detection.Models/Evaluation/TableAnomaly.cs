using Detection.Models.Detectors;
using Detection.Models.Series;
using Detection.Models.Training.Rows;

namespace Detection.Models.Evaluation;

/// <summary>
/// How unusual each row of a bare table is, without labels: an isolation forest on robustly standardised columns. For numbers handed over
/// without readings, of which nothing is known but that they differ.
/// </summary>
public static class TableAnomaly
{
    private const int Trees = 200, SampleSize = 512;
    private const double Widest = 10;

    /// <returns>One a row, 0–1; larger = more unusual.</returns>
    public static double[] Of(LearnerTable table, int seed)
    {
        var rows = Standardised(table);
        var sample = Math.Min(SampleSize, rows.Length);
        var trees = new IsolationTree[Trees];
        Parallel.For(0, Trees, tree => trees[tree] = IsolationTree.Grow(rows, sample, new Random(unchecked(seed * 486_187_739 + tree * 16_777_619)), row => row.ToArray()));
        var usual = IsolationTree.MeanDepth(sample);
        return [.. rows.AsParallel().AsOrdered().Select(row => Math.Pow(2, -trees.Average(t => t.Depth(row)) / Math.Max(1e-9, usual)))];
    }

    private static double[][] Standardised(LearnerTable table)
    {
        var width = table.Columns.Count;
        var rows = new double[table.RowCount][];
        for (var row = 0; row < rows.Length; row++) rows[row] = new double[width];
        Parallel.For(0, width, column =>
        {
            var values = new double[table.RowCount];
            for (var row = 0; row < values.Length; row++) values[row] = table.Numbers.Row(row)[column];
            var (centre, spread) = (Robust.Median(values), Robust.Spread(values));
            for (var row = 0; row < values.Length; row++)
            {
                var deviation = (values[row] - centre) / (spread > 0 ? spread : 1);
                rows[row][column] = double.IsNaN(deviation) ? 0 : Math.Clamp(deviation, -Widest, Widest);
            }
        });
        return rows;
    }
}
