namespace Detection.Models.Statistics;

/// <summary>How many of some independent events happen, each with a probability of its own.</summary>
/// <param name="Expected">The mean: the sum of the probabilities.</param>
/// <param name="Low">Fewer than this happen with at most half of what the confidence leaves.</param>
/// <param name="High">More than this happen with at most half of what the confidence leaves.</param>
/// <remarks>
/// Visits of one street are not independent: one method spreads from door to door. The true spread is then wider than this interval.
/// </remarks>
public readonly record struct PoissonBinomial(double Expected, int Low, int High)
{
    /// <summary>Tails lighter than this are cut off while the distribution is built, so that it stays a few deviations wide.</summary>
    private const double NegligibleMass = 1e-15;

    /// <summary>The central interval of the count.</summary>
    /// <param name="probabilities">Each in 0–1; their order does not matter beyond rounding.</param>
    /// <param name="confidence">Two-sided, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A probability or the confidence is none.</exception>
    /// <remarks>
    /// Exact convolution, event by event. Time n × width of the distribution, about n^1.5.
    /// Source: Hong (2013), On computing the distribution function for the Poisson binomial distribution, doi:10.1016/j.csda.2012.10.006, §2.
    /// </remarks>
    public static PoissonBinomial Of(IReadOnlyCollection<double> probabilities, double confidence = 0.9)
    {
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        var (first, mass) = Distribution(probabilities);
        var tail = (1 - confidence) / 2;
        return new(probabilities.Sum(), first + Below(mass, tail), first + mass.Count - 1 - Below([.. mass.Reverse()], tail));
    }

    /// <summary>The probabilities of the counts <c>first, first + 1, …</c>; counts left out are negligible.</summary>
    public static (int First, IReadOnlyList<double> Mass) Distribution(IEnumerable<double> probabilities)
    {
        var (first, mass) = (0, new List<double> { 1 });
        foreach (var p in probabilities)
        {
            if (p is not (>= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(probabilities), p, "A probability lies between 0 and 1.");
            mass.Add(0);
            for (var k = mass.Count - 1; k > 0; k--) mass[k] = mass[k] * (1 - p) + mass[k - 1] * p;
            mass[0] *= 1 - p;
            first += Trim(mass);
        }
        return (first, mass);
    }

    /// <summary>How many counts at the beginning together weigh no more than the tail.</summary>
    private static int Below(IReadOnlyList<double> mass, double tail)
    {
        var (count, sum) = (0, 0.0);
        while (count < mass.Count - 1 && (sum += mass[count]) <= tail) count++;
        return count;
    }

    /// <returns>How many counts were cut off at the beginning.</returns>
    private static int Trim(List<double> mass)
    {
        while (mass.Count > 1 && mass[^1] < NegligibleMass) mass.RemoveAt(mass.Count - 1);
        var light = mass.FindIndex(share => share >= NegligibleMass);
        if (light > 0) mass.RemoveRange(0, light);
        return Math.Max(light, 0);
    }
}
