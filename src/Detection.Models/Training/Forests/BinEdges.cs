namespace Detection.Models.Training.Forests;

/// <summary>Where each column's values are cut into bins of about equal counts, learned once so that later rows fall into the same bins.</summary>
public sealed class BinEdges
{
    /// <summary>Bin 0 is "missing".</summary>
    public const int MostBins = 255;

    private const int SampleRows = 20_000;

    private readonly float[][] _edges;

    private BinEdges(IReadOnlyList<string> columns, float[][] edges) => (Columns, _edges) = (columns, edges);

    public IReadOnlyList<string> Columns { get; }

    /// <summary>Quantiles of every so-many-th row; a column with few different values has a bin for each.</summary>
    public static BinEdges Of(FeatureTable table)
    {
        var step = Math.Max(1, table.RowCount / SampleRows);
        var edges = new float[table.Columns.Count][];
        Parallel.For(0, edges.Length, column => edges[column] = EdgesOf(table, column, step));
        return new BinEdges(table.Columns, edges);
    }

    /// <summary>Column-major bins of a table with the same columns.</summary>
    public byte[][] Bin(FeatureTable table)
    {
        var (rows, width) = (table.RowCount, table.Columns.Count);
        var bins = new byte[width][];
        Parallel.For(0, width, column =>
        {
            var (edges, into) = (_edges[column], new byte[rows]);
            for (var row = 0; row < rows; row++)
            {
                var value = table.Values[row * width + column];
                into[row] = float.IsNaN(value) ? (byte)0 : (byte)(1 + Place(edges, value));
            }
            bins[column] = into;
        });
        return bins;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Columns.Count);
        for (var column = 0; column < Columns.Count; column++)
        {
            writer.Write(Columns[column]);
            writer.Write(_edges[column].Length);
            foreach (var edge in _edges[column]) writer.Write(edge);
        }
    }

    internal static BinEdges Read(BinaryReader reader)
    {
        var columns = new string[reader.ReadInt32()];
        var edges = new float[columns.Length][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = reader.ReadString();
            edges[column] = new float[reader.ReadInt32() is var count and >= 0 and < MostBins ? count : throw new InvalidDataException("a forest's bins are broken")];
            for (var i = 0; i < edges[column].Length; i++) edges[column][i] = reader.ReadSingle();
        }
        return new BinEdges(columns, edges);
    }

    /// <summary>How many edges lie at or below the value.</summary>
    private static int Place(float[] edges, float value)
    {
        int low = 0, high = edges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edges[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static float[] EdgesOf(FeatureTable table, int column, int step)
    {
        var width = table.Columns.Count;
        var known = new List<float>(table.RowCount / step + 1);
        for (var row = 0; row < table.RowCount; row += step)
        {
            var value = table.Values[row * width + column];
            if (!float.IsNaN(value)) known.Add(value);
        }
        if (known.Count == 0) return [];
        var sorted = known.ToArray();
        Array.Sort(sorted);
        var edges = new List<float>();
        var bins = MostBins - 1;
        for (var bin = 1; bin < bins; bin++)
        {
            var edge = sorted[(int)((long)bin * sorted.Length / bins)];
            if (edge > sorted[0] && (edges.Count == 0 || edge > edges[^1])) edges.Add(edge);
        }
        return [.. edges];
    }
}
