namespace Geo.Statistics;

/// <summary>Rates of few cases drawn towards the rate of all, the more so the fewer the cases.</summary>
/// <param name="Mean">Rate of all together.</param>
/// <param name="Variance">Of the true rates between the areas; 0 where the differences are no more than chance.</param>
public readonly record struct EmpiricalBayes(double Mean, double Variance)
{
    /// <param name="cases">One an area.</param>
    /// <param name="among">One an area, at least the cases; areas with 0 say nothing.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <remarks>Method: Marshall (1991), "Mapping disease and mortality rates using empirical Bayes estimators", Applied Statistics 40, §2, doi:10.2307/2347593: moments of all areas.</remarks>
    public static EmpiricalBayes Of(ReadOnlySpan<double> cases, ReadOnlySpan<double> among)
    {
        if (cases.Length != among.Length) throw new ArgumentException("There is not one denominator for each area.", nameof(among));
        double sum = 0, total = 0, areas = 0;
        for (var area = 0; area < cases.Length; area++)
        {
            if (!(among[area] > 0)) continue;
            (sum, total, areas) = (sum + cases[area], total + among[area], areas + 1);
        }
        if (total == 0) return new EmpiricalBayes(0, 0);
        var mean = sum / total;
        var spread = 0.0;
        for (var area = 0; area < cases.Length; area++)
            if (among[area] > 0) spread += among[area] * Math.Pow(cases[area] / among[area] - mean, 2) / total;
        return new EmpiricalBayes(mean, Math.Max(0, spread - mean / (total / areas)));
    }

    /// <summary>The smoothed rate of one area; the mean where nothing is known of it.</summary>
    public double Smooth(double cases, double among)
    {
        if (!(among > 0) || Variance == 0) return Mean;
        var trust = Variance / (Variance + Mean / among);
        return Mean + trust * (cases / among - Mean);
    }
}
