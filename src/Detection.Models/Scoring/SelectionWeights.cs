namespace Detection.Models.Scoring;

/// <summary>
/// How many installations each visited one stands for. Crews go where something looks odd, so the visited are no even sample: each band of the
/// unsupervised score counts with its share in the population instead of its share among visits.
/// </summary>
/// <remarks>Inverse probability of selection within strata (Horvitz, Thompson 1952, doi:10.1080/01621459.1952.10483446), cut so that no visit stands for too many.</remarks>
public sealed class SelectionWeights
{
    /// <summary>Bands by share of the population, from the lowest score.</summary>
    private static readonly double[] BandEnds = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99];

    private const double Least = 0.2, Most = 5;

    private readonly float[] _edges;
    private readonly double[] _weights;

    private SelectionWeights(float[] edges, double[] weights) => (_edges, _weights) = (edges, weights);

    /// <param name="population">Unsupervised scores of all installations, any order.</param>
    /// <param name="visited">Those of the visited ones.</param>
    public static SelectionWeights Of(IReadOnlyList<float> population, IReadOnlyList<float> visited)
    {
        float[] sorted = [.. population.Order()];
        var edges = sorted.Length == 0 ? [] : Array.ConvertAll(BandEnds, end => sorted[(int)(end * (sorted.Length - 1))]);
        var unweighted = new SelectionWeights(edges, []);
        var (all, seen) = (unweighted.Shares(population), unweighted.Shares(visited));
        return new SelectionWeights(edges, [.. all.Select((share, band) => seen[band] > 0 ? Math.Clamp(share / seen[band], Least, Most) : 1)]);
    }

    public double For(float unsupervisedScore) => _weights[BandOf(unsupervisedScore)];

    private int BandOf(float score) => _edges.Count(edge => score > edge);

    private double[] Shares(IReadOnlyList<float> scores)
    {
        var shares = new double[BandEnds.Length + 1];
        foreach (var score in scores) shares[BandOf(score)] += 1.0 / scores.Count;
        return shares;
    }
}
