namespace Geo.Statistics;

/// <summary>Keeps many tests at once from finding something by chance alone.</summary>
public static class FalseDiscovery
{
    /// <summary>The chance of a standard normal deviate at least as far from 0 in either direction.</summary>
    public static double TwoSided(double z) => NormalTail.TwoSided(z);

    /// <summary>q-values: the smallest share of false finds at which each test would be taken, in the order of the input.</summary>
    /// <param name="probabilities">p-values of 0 to 1.</param>
    /// <remarks>
    /// Method: Benjamini and Hochberg (1995), "Controlling the false discovery rate", J. R. Stat. Soc. B 57, §3.1; used for local statistics as
    /// by Caldas de Castro and Singer (2006), doi:10.1111/j.0016-7363.2006.00682.x. Cost: n log n.
    /// </remarks>
    public static double[] Control(ReadOnlySpan<double> probabilities)
    {
        var sorted = probabilities.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var adjusted = new double[sorted.Length];
        var least = 1.0;
        for (var place = sorted.Length - 1; place >= 0; place--)
        {
            least = Math.Min(least, sorted[place] * sorted.Length / (place + 1));
            adjusted[order[place]] = least;
        }
        return adjusted;
    }
}
