using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// An isolation forest (Liu, Ting, Zhou 2008, doi:10.1109/ICDM.2008.17) on the form of the months alone (<see cref="ShapeFeatures"/>). A form that nobody
/// else of the tariff group has is set apart by few cuts; everything on the innocent side (steadier, higher at the end) looks alike.
/// </summary>
public sealed class ShapeIsolation : IDetector
{
    private static readonly int[] Used = [.. ShapeFeatures.All.Select(FeatureCatalogue.PlaceOf)];

    private readonly IsolationTrees _trees;

    private ShapeIsolation(IsolationTrees trees) => _trees = trees;

    public string Code => "shape";

    /// <param name="deviations">Standardised rows, in order of installation.</param>
    /// <param name="seed">Same rows and seed give the same forest, whatever the number of threads: each tree has its own stream.</param>
    public static ShapeIsolation Fit(IReadOnlyList<double[]> deviations, int seed) =>
        new(IsolationTrees.Grow(deviations, tree => unchecked(seed * 486_187_739 + tree * 40_503 + 7), View));

    /// <returns>2^(−mean depth ÷ usual depth), 0–1.</returns>
    public double Raw(FeatureRow row, ReadOnlySpan<double> deviations) => _trees.Raw([View(deviations)])[0];

    /// <summary>Many rows at once, the same to the bit.</summary>
    public double[] Raw(IReadOnlyList<double[]> deviations) => _trees.Raw([.. deviations.Select(row => View(row))]);

    internal void Write(BinaryWriter writer) => _trees.Write(writer);

    internal static ShapeIsolation Read(BinaryReader reader) => new(IsolationTrees.Read(reader, Used.Length));

    private static double[] View(ReadOnlySpan<double> deviations)
    {
        var view = new double[Used.Length];
        for (var i = 0; i < view.Length; i++) view[i] = Math.Max(0, deviations[Used[i]]);
        return view;
    }
}
