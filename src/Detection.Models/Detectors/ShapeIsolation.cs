using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// An isolation forest (Liu, Ting, Zhou 2008, doi:10.1109/ICDM.2008.17) on the form of the months alone (<see cref="ShapeFeatures"/>). A form that nobody
/// else of the tariff group has is set apart by few cuts; everything on the innocent side (steadier, higher at the end) looks alike.
/// </summary>
public sealed class ShapeIsolation : IDetector
{
    private const int Trees = 200;
    private const int SampleSize = 512;

    private static readonly int[] Used = [.. ShapeFeatures.All.Select(FeatureCatalogue.PlaceOf)];

    private readonly IsolationTree[] _trees;
    private readonly double _usualDepth;

    private ShapeIsolation(IsolationTree[] trees, double usualDepth) => (_trees, _usualDepth) = (trees, usualDepth);

    public string Code => "shape";

    /// <param name="deviations">Standardised rows, in order of installation.</param>
    /// <param name="seed">Same rows and seed give the same forest, whatever the number of threads: each tree has its own stream.</param>
    public static ShapeIsolation Fit(IReadOnlyList<double[]> deviations, int seed)
    {
        var sample = Math.Min(SampleSize, deviations.Count);
        var trees = new IsolationTree[Trees];
        Parallel.For(0, Trees, tree => trees[tree] = IsolationTree.Grow(deviations, sample, new Random(unchecked(seed * 486_187_739 + tree * 40_503 + 7)), View));
        return new ShapeIsolation(trees, IsolationTree.MeanDepth(sample));
    }

    /// <returns>2^(−mean depth ÷ usual depth), 0–1.</returns>
    public double Raw(FeatureRow row, ReadOnlySpan<double> deviations)
    {
        var view = View(deviations);
        double depth = 0;
        foreach (var tree in _trees) depth += tree.Depth(view);
        return _usualDepth > 0 ? Math.Pow(2, -depth / (_trees.Length * _usualDepth)) : 0;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(_usualDepth);
        writer.Write(_trees.Length);
        foreach (var tree in _trees) tree.Write(writer);
    }

    internal static ShapeIsolation Read(BinaryReader reader)
    {
        var usualDepth = reader.ReadDouble();
        var trees = new IsolationTree[reader.ReadCount()];
        for (var i = 0; i < trees.Length; i++) trees[i] = IsolationTree.Read(reader, Used.Length);
        return new ShapeIsolation(trees, usualDepth);
    }

    private static double[] View(ReadOnlySpan<double> deviations)
    {
        var view = new double[Used.Length];
        for (var i = 0; i < view.Length; i++) view[i] = Math.Max(0, deviations[Used[i]]);
        return view;
    }
}
