using Detection.Models.Features;
using MathNet.Numerics.LinearAlgebra;

namespace Detection.Models.Detectors;

/// <summary>
/// What an ordinary installation's features have in common is learned as the leading principal components; a row is suspicious by what
/// they cannot explain, counted on the suspicious side only. Method: Jackson, Mudholkar 1979, doi:10.1080/00401706.1979.10489779.
/// </summary>
public sealed class PcaReconstruction : IDetector
{
    /// <summary>Components are kept until they explain this share of the variance.</summary>
    private const double ExplainedShare = 0.7;

    private const int MostComponents = 12;

    /// <summary>Rows are learned from inside this many spreads, so that the outliers sought do not become components.</summary>
    private const double LearnedWithin = 3;

    private static readonly int[] Used = [.. Enumerable.Range(0, FeatureCatalogue.All.Count).Where(p => FeatureCatalogue.All[p].IsTrace)];
    private static readonly double[] Weights = [.. Used.Select(p => FeatureCatalogue.All[p].Weight)];

    private readonly double[] _mean;
    private readonly double[][] _components;

    private PcaReconstruction(double[] mean, double[][] components) => (_mean, _components) = (mean, components);

    public string Code => "pca";

    /// <param name="deviations">Standardised rows, in order of installation.</param>
    public static PcaReconstruction Fit(IReadOnlyList<double[]> deviations)
    {
        var size = Used.Length;
        var mean = new double[size];
        var products = new double[size, size];
        foreach (var row in deviations)
            for (var i = 0; i < size; i++) mean[i] += Learned(row, i) / deviations.Count;
        foreach (var row in deviations)
            for (var i = 0; i < size; i++)
                for (var j = i; j < size; j++) products[i, j] += (Learned(row, i) - mean[i]) * (Learned(row, j) - mean[j]) / deviations.Count;
        for (var i = 0; i < size; i++)
            for (var j = 0; j < i; j++) products[i, j] = products[j, i];
        return new PcaReconstruction(mean, Leading(Matrix<double>.Build.DenseOfArray(products)));
    }

    public double Raw(FeatureRow row, ReadOnlySpan<double> deviations)
    {
        Span<double> centred = stackalloc double[Used.Length], left = stackalloc double[Used.Length];
        for (var i = 0; i < centred.Length; i++) centred[i] = deviations[Used[i]] - _mean[i];
        centred.CopyTo(left);
        foreach (var component in _components)
        {
            double length = 0;
            for (var i = 0; i < component.Length; i++) length += component[i] * centred[i];
            for (var i = 0; i < component.Length; i++) left[i] -= length * component[i];
        }
        double squares = 0;
        for (var i = 0; i < left.Length; i++)
            if (left[i] > 0 && centred[i] > 0) squares += Weights[i] * Weights[i] * left[i] * left[i];
        return Math.Sqrt(squares);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.WriteDoubles(_mean);
        writer.Write(_components.Length);
        foreach (var component in _components) writer.WriteDoubles(component);
    }

    internal static PcaReconstruction Read(BinaryReader reader)
    {
        var mean = reader.ReadDoubles();
        var components = new double[reader.ReadCount()][];
        for (var i = 0; i < components.Length; i++) components[i] = reader.ReadDoubles();
        return new PcaReconstruction(mean, components);
    }

    private static double Learned(double[] row, int i) => Math.Clamp(row[Used[i]], -LearnedWithin, LearnedWithin);

    private static double[][] Leading(Matrix<double> covariance)
    {
        var evd = covariance.Evd(Symmetricity.Symmetric);
        var values = evd.EigenValues.Select(v => Math.Max(0, v.Real)).ToArray();
        var order = Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).ThenBy(i => i);
        var (total, explained) = (values.Sum(), 0.0);
        var components = new List<double[]>();
        foreach (var i in order)
        {
            if (components.Count == MostComponents || !(explained < ExplainedShare * total)) break;
            components.Add(evd.EigenVectors.Column(i).ToArray());
            explained += values[i];
        }
        return [.. components];
    }
}
