using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>
/// Rows that a few random cuts set apart are unusual (Liu, Ting, Zhou 2008, doi:10.1109/ICDM.2008.17). The cuts see deviations on the
/// suspicious side only: everything on the innocent side looks alike and cannot be set apart.
/// </summary>
public sealed class IsolationForest : IDetector
{
    private static readonly int[] Used = [.. Enumerable.Range(0, FeatureCatalogue.All.Count).Where(p => FeatureCatalogue.All[p].IsTrace)];
    private static readonly double[] Weights = [.. Used.Select(p => FeatureCatalogue.All[p].Weight)];

    private readonly IsolationTrees _trees;

    private IsolationForest(IsolationTrees trees) => _trees = trees;

    public string Code => "isolationForest";

    /// <param name="deviations">Standardised rows, in order of installation.</param>
    /// <param name="seed">Same rows and seed give the same forest, whatever the number of threads: each tree has its own stream.</param>
    public static IsolationForest Fit(IReadOnlyList<double[]> deviations, int seed) =>
        new(IsolationTrees.Grow(deviations, tree => unchecked(seed * 486_187_739 + tree * 16_777_619), View));

    /// <returns>2^(−mean depth ÷ usual depth), 0–1.</returns>
    public double Raw(FeatureRow row, ReadOnlySpan<double> deviations) => _trees.Raw([View(deviations)])[0];

    /// <summary>Many rows at once, the same to the bit.</summary>
    public double[] Raw(IReadOnlyList<double[]> deviations) => _trees.Raw([.. deviations.Select(row => View(row))]);

    internal void Write(BinaryWriter writer) => _trees.Write(writer);

    internal static IsolationForest Read(BinaryReader reader) => new(IsolationTrees.Read(reader, Used.Length));

    private static double[] View(ReadOnlySpan<double> deviations)
    {
        var view = new double[Used.Length];
        for (var i = 0; i < view.Length; i++) view[i] = Weights[i] * Math.Max(0, deviations[Used[i]]);
        return view;
    }
}
