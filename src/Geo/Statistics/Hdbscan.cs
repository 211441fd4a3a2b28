namespace Geo.Statistics;

/// <summary>A point's cluster and how surely it belongs there.</summary>
/// <param name="Label">From 0 in order of each cluster's first point; <see cref="Dbscan.Noise"/> for none.</param>
/// <param name="Membership">0–1: 1 in the heart of the cluster, 0 for noise.</param>
public readonly record struct HdbscanLabel(int Label, double Membership);

/// <summary>Clusters of differing density, without a distance to choose.</summary>
public static class Hdbscan
{
    /// <summary>Labels each point.</summary>
    /// <param name="xMetres">n eastings, projected [m].</param>
    /// <param name="yMetres">n northings [m].</param>
    /// <param name="minPoints">Neighbours that make a place dense, the point itself included; at least 1.</param>
    /// <param name="minClusterSize">Fewer points are no cluster; at least 2.</param>
    /// <exception cref="ArgumentException">Lengths differ, a coordinate is not finite, or a parameter is out of range.</exception>
    /// <remarks>
    /// Method: Campello, Moulavi and Sander (2013), "Density-based clustering based on hierarchical density estimates", PAKDD,
    /// doi:10.1007/978-3-642-37456-2_14, with the excess of mass of §4; the whole set is never one cluster. Ties in distance are broken by the
    /// points' order. Cost: n² time, n memory: for candidates and findings, not for every installation.
    /// </remarks>
    public static HdbscanLabel[] Label(ReadOnlySpan<double> xMetres, ReadOnlySpan<double> yMetres, int minPoints, int minClusterSize)
    {
        Check(xMetres, yMetres, minPoints, minClusterSize);
        var labels = new HdbscanLabel[xMetres.Length];
        Array.Fill(labels, new HdbscanLabel(Dbscan.Noise, 0));
        if (labels.Length < minClusterSize) return labels;
        var tree = MutualReachability.SpanningTree(xMetres, yMetres, minPoints);
        CondensedTree.Of(tree, labels.Length, minClusterSize).Label(labels);
        return labels;
    }

    private static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int minPoints, int minClusterSize)
    {
        if (x.Length != y.Length) throw new ArgumentException("Eastings and northings differ in length.", nameof(x));
        if (minPoints < 1) throw new ArgumentException("A dense place has at least the point itself.", nameof(minPoints));
        if (minClusterSize < 2) throw new ArgumentException("A cluster has at least two points.", nameof(minClusterSize));
        for (var point = 0; point < x.Length; point++)
            if (!double.IsFinite(x[point]) || !double.IsFinite(y[point])) throw new ArgumentException($"Point {point} has no finite coordinates.", nameof(x));
    }
}
