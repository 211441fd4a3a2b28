namespace Geo.Statistics;

/// <summary>How a rate in one area stands against the others.</summary>
/// <param name="Rate">Cases ÷ denominator.</param>
/// <param name="SmoothedRate">Drawn towards the rate of all, the more so the smaller the denominator.</param>
/// <param name="GiZ">Gi* of the smoothed rates.</param>
/// <param name="Probability">Of Gi*, two-sided.</param>
/// <param name="QValue">The probability after control of false discovery over all areas.</param>
/// <param name="Confidence">90, 95 or 99 [%] by the q-value, negative where low rates gather, 0 for neither.</param>
/// <param name="Moran">Local Moran's I of the smoothed rates.</param>
public readonly record struct HotSpot(double Rate, double SmoothedRate, double GiZ, double Probability, double QValue, int Confidence, LocalMoranResult Moran);

/// <summary>Hot and cold spots of a rate over areas.</summary>
public static class HotSpots
{
    /// <param name="cases">One an area, at most its denominator.</param>
    /// <param name="among">The denominators, each positive.</param>
    /// <param name="weights">Which areas are neighbours.</param>
    /// <param name="permutations">Of Moran's I.</param>
    /// <param name="seed">Of the permutations.</param>
    /// <exception cref="ArgumentException">A length differs, or a denominator is not positive.</exception>
    /// <remarks>Method: rates smoothed by <see cref="EmpiricalBayes"/>, then <see cref="GetisOrd"/>, <see cref="FalseDiscovery"/> and <see cref="LocalMoran"/>.</remarks>
    public static HotSpot[] Of(double[] cases, double[] among, SpatialWeights weights, int permutations, int seed)
    {
        if (among.Any(count => !(count > 0))) throw new ArgumentException("A rate has a denominator.", nameof(among));
        var bayes = EmpiricalBayes.Of(cases, among);
        double[] smoothed = [.. cases.Zip(among, bayes.Smooth)];
        var z = GetisOrd.Star(smoothed, weights);
        double[] p = [.. z.Select(FalseDiscovery.TwoSided)];
        var (q, moran) = (FalseDiscovery.Control(p), LocalMoran.Of(smoothed, weights, permutations, seed));
        return [.. cases.Select((count, area) => new HotSpot(count / among[area], smoothed[area], z[area], p[area], q[area], Confidence(z[area], q[area]), moran[area]))];
    }

    private static int Confidence(double z, double q)
    {
        var level = q <= 0.01 ? 99 : q <= 0.05 ? 95 : q <= 0.1 ? 90 : 0;
        return z < 0 ? -level : level;
    }
}
