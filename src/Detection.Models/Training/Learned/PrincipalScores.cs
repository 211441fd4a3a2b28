using Detection.Models.Training.Rows;
using MathNet.Numerics.LinearAlgebra;

namespace Detection.Models.Training.Learned;

/// <summary>
/// What the months have in common, as a few numbers: scores on the leading principal components of the standardised month columns, and how
/// much of the row they leave over (Jackson, Mudholkar 1979, doi:10.1080/00401706.1979.10489779). A missing month counts as the mean one.
/// </summary>
internal sealed class PrincipalScores
{
    private const int MostComponents = 12;
    private const int SampleRows = 8_000;

    /// <summary>A month beyond this many spreads counts as this many: one broken number must not be a component.</summary>
    private const float Widest = 4;

    private readonly int[] _columns;
    private readonly float[] _mean, _spread;
    private readonly float[][] _components;

    private PrincipalScores(int[] columns, float[] mean, float[] spread, float[][] components) => (_columns, _mean, _spread, _components) = (columns, mean, spread, components);

    /// <summary>How many scores a row gets; the last number of a row is what is left over.</summary>
    public int Count => _components.Length;

    /// <param name="columns">Which columns are months.</param>
    public static PrincipalScores Fit(FeatureTable table, int[] columns)
    {
        var step = Math.Max(1, table.RowCount / SampleRows);
        var rows = Enumerable.Range(0, table.RowCount).Where(r => r % step == 0).ToArray();
        var (mean, spread) = (new float[columns.Length], new float[columns.Length]);
        for (var i = 0; i < columns.Length; i++) (mean[i], spread[i]) = Moments(table, rows, columns[i]);
        var unfitted = new PrincipalScores(columns, mean, spread, []);
        if (columns.Length < 2 || rows.Length < 10) return unfitted;
        var sample = Matrix<float>.Build.DenseOfRowArrays(rows.Select(r => unfitted.Standardised(table.Row(r))));
        var evd = (sample.TransposeThisAndMultiply(sample) / rows.Length).ToDouble().Evd(Symmetricity.Symmetric);
        var order = Enumerable.Range(0, columns.Length).OrderByDescending(i => evd.EigenValues[i].Real).ThenBy(i => i).Take(Math.Min(MostComponents, columns.Length - 1));
        return new PrincipalScores(columns, mean, spread, [.. order.Select(i => Array.ConvertAll(evd.EigenVectors.Column(i).ToArray(), v => (float)v))]);
    }

    /// <summary>Scores, then the length of what they leave over.</summary>
    public float[] Of(ReadOnlySpan<float> row)
    {
        var standardised = Standardised(row);
        var scores = new float[_components.Length + 1];
        for (var c = 0; c < _components.Length; c++)
            for (var i = 0; i < standardised.Length; i++) scores[c] += standardised[i] * _components[c][i];
        double left = 0;
        foreach (var value in standardised) left += value * value;
        for (var c = 0; c < _components.Length; c++) left -= scores[c] * scores[c];
        scores[^1] = (float)Math.Sqrt(Math.Max(0, left));
        return scores;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_columns.Length);
        for (var i = 0; i < _columns.Length; i++)
        {
            writer.Write(_columns[i]);
            writer.Write(_mean[i]);
            writer.Write(_spread[i]);
        }
        writer.Write(_components.Length);
        foreach (var component in _components)
            foreach (var value in component) writer.Write(value);
    }

    internal static PrincipalScores Read(BinaryReader reader)
    {
        var columns = new int[reader.ReadInt32()];
        var (mean, spread) = (new float[columns.Length], new float[columns.Length]);
        for (var i = 0; i < columns.Length; i++) (columns[i], mean[i], spread[i]) = (reader.ReadInt32(), reader.ReadSingle(), reader.ReadSingle());
        var components = new float[reader.ReadInt32()][];
        for (var c = 0; c < components.Length; c++)
        {
            components[c] = new float[columns.Length];
            for (var i = 0; i < columns.Length; i++) components[c][i] = reader.ReadSingle();
        }
        return new PrincipalScores(columns, mean, spread, components);
    }

    private float[] Standardised(ReadOnlySpan<float> row)
    {
        var values = new float[_columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var deviation = (row[_columns[i]] - _mean[i]) / _spread[i];
            values[i] = float.IsNaN(deviation) ? 0 : Math.Clamp(deviation, -Widest, Widest);
        }
        return values;
    }

    private static (float Mean, float Spread) Moments(FeatureTable table, int[] rows, int column)
    {
        double n = 0, sum = 0, squares = 0;
        foreach (var row in rows)
        {
            double value = table.Row(row)[column];
            if (!double.IsNaN(value)) (n, sum, squares) = (n + 1, sum + value, squares + value * value);
        }
        if (n < 2) return (0, 1);
        var mean = sum / n;
        return ((float)mean, (float)Math.Max(1e-3, Math.Sqrt(Math.Max(0, squares / n - mean * mean))));
    }
}
