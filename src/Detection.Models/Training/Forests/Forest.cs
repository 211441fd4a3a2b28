namespace Detection.Models.Training.Forests;

/// <summary>
/// Randomised trees whose answers are averaged. Grown on several threads with a stream of random numbers for each tree, so that the same
/// rows and seed give the same forest on every machine.
/// </summary>
public sealed class Forest
{
    private readonly BinEdges _edges;
    private readonly ForestTree[] _trees;

    private Forest(BinEdges edges, ForestTree[] trees) => (_edges, _trees) = (edges, trees);

    public IReadOnlyList<string> Columns => _edges.Columns;

    /// <summary>Cost about trees × rows × depth × columns tried.</summary>
    /// <returns>The forest, and for each training row the mean answer of the trees that did not see it (NaN where all did).</returns>
    public static (Forest Forest, float[] LeftOut) Grow(TrainingSet rows, ForestParameters parameters)
    {
        var edges = BinEdges.Of(rows.Table);
        var bins = edges.Bin(rows.Table);
        var count = rows.Table.RowCount;
        var weights = rows.Weights.Length > 0 ? rows.Weights : [.. Enumerable.Repeat(1f, count)];
        var trees = new ForestTree[parameters.Trees];
        var (sums, answers, addition) = (new double[count], new int[count], new Lock());
        Parallel.For(0, trees.Length, tree =>
        {
            var random = new Random(unchecked(parameters.Seed * 486_187_739 + tree * 16_777_619));
            var (drawn, left) = Draw(count, parameters.RowShare, random);
            trees[tree] = new TreeGrowth(bins, rows.Labels, weights, parameters, random).Grow(drawn);
            var own = Array.ConvertAll(left, row => trees[tree].Of(bins, row));
            lock (addition)
                for (var i = 0; i < left.Length; i++)
                {
                    sums[left[i]] += own[i];
                    answers[left[i]]++;
                }
        });
        return (new Forest(edges, trees), [.. sums.Select((sum, row) => answers[row] == 0 ? float.NaN : (float)Math.Round(sum / answers[row], 6))]);
    }

    /// <summary>Mean share of positives over the trees, 0–1.</summary>
    /// <exception cref="ArgumentException">The table has other columns.</exception>
    public float[] Predict(FeatureTable table)
    {
        if (!table.Columns.SequenceEqual(Columns)) throw new ArgumentException("the forest was grown on other columns", nameof(table));
        var bins = _edges.Bin(table);
        var answers = new float[table.RowCount];
        Parallel.For(0, answers.Length, row =>
        {
            double sum = 0;
            foreach (var tree in _trees) sum += tree.Of(bins, row);
            answers[row] = (float)(sum / _trees.Length);
        });
        return answers;
    }

    internal void Write(BinaryWriter writer)
    {
        _edges.Write(writer);
        writer.Write(_trees.Length);
        foreach (var tree in _trees) tree.Write(writer);
    }

    internal static Forest Read(BinaryReader reader)
    {
        var edges = BinEdges.Read(reader);
        var trees = new ForestTree[reader.ReadInt32() is var count and > 0 and < 1_000_000 ? count : throw new InvalidDataException("the forest has no trees")];
        for (var tree = 0; tree < trees.Length; tree++) trees[tree] = ForestTree.Read(reader, edges.Columns.Count);
        return new Forest(edges, trees);
    }

    /// <summary>A share of the rows without replacement, and the others.</summary>
    private static (int[] Drawn, int[] Left) Draw(int count, double share, Random random)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        var drawn = Math.Clamp((int)Math.Round(share * count), 1, count);
        for (var i = 0; i < drawn; i++)
        {
            var place = random.Next(i, count);
            (order[i], order[place]) = (order[place], order[i]);
        }
        return (order[..drawn], order[drawn..]);
    }
}
