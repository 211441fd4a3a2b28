namespace Detection.Models.Detectors;

/// <summary>The trees of an isolation forest (Liu, Ting, Zhou 2008, doi:10.1109/ICDM.2008.17) over rows seen in one way.</summary>
internal sealed class IsolationTrees
{
    private const int Count = 200;
    private const int SampleSize = 512;

    private readonly IsolationTree[] _trees;
    private readonly double _usualDepth;

    private IsolationTrees(IsolationTree[] trees, double usualDepth) => (_trees, _usualDepth) = (trees, usualDepth);

    /// <param name="seedOfTree">Each tree has its own stream, so that the same rows and seeds give the same trees whatever the number of threads.</param>
    public static IsolationTrees Grow(IReadOnlyList<double[]> rows, Func<int, int> seedOfTree, IsolationTree.RowView view)
    {
        var sample = Math.Min(SampleSize, rows.Count);
        var trees = new IsolationTree[Count];
        Parallel.For(0, Count, tree => trees[tree] = IsolationTree.Grow(rows, sample, new Random(seedOfTree(tree)), view));
        return new IsolationTrees(trees, IsolationTree.MeanDepth(sample));
    }

    /// <summary>Many rows at once: a tree stays near the processor while all of them go through it. The same to the bit as one at a time.</summary>
    /// <returns>2^(−mean depth ÷ usual depth) of each row, 0–1.</returns>
    public double[] Raw(IReadOnlyList<double[]> rows)
    {
        var depths = new double[rows.Count];
        foreach (var tree in _trees)
            for (var row = 0; row < depths.Length; row++) depths[row] += tree.Depth(rows[row]);
        return Array.ConvertAll(depths, depth => _usualDepth > 0 ? Math.Pow(2, -depth / (_trees.Length * _usualDepth)) : 0);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_usualDepth);
        writer.Write(_trees.Length);
        foreach (var tree in _trees) tree.Write(writer);
    }

    /// <param name="width">Length of the rows.</param>
    public static IsolationTrees Read(BinaryReader reader, int width)
    {
        var usualDepth = reader.ReadDouble();
        var trees = new IsolationTree[reader.ReadCount()];
        for (var i = 0; i < trees.Length; i++) trees[i] = IsolationTree.Read(reader, width);
        return new IsolationTrees(trees, usualDepth);
    }
}
