namespace Geo.Statistics;

/// <summary>Which kind of company an area keeps: its own value, then that of its neighbours.</summary>
public enum MoranQuadrant
{
    HighHigh,
    HighLow,
    LowHigh,
    LowLow,
}

/// <summary>Local Moran's I of one area.</summary>
/// <param name="Statistic">Positive among its like, negative among its opposites; 0 for an area without neighbours.</param>
/// <param name="PseudoProbability">How often shuffled neighbours were at least as much alike or opposite; 1 for an area without neighbours.</param>
public readonly record struct LocalMoranResult(double Statistic, double PseudoProbability, MoranQuadrant Quadrant);

/// <summary>Whether areas stand among their like.</summary>
public static class LocalMoran
{
    /// <summary>Local Moran's I with conditional permutations: an area keeps its value, its neighbours are drawn anew from all others.</summary>
    /// <param name="values">One an area, finite; rates, not counts.</param>
    /// <param name="weights">Row-standardised here: neighbours of an area weigh 1 together.</param>
    /// <param name="permutations">How often; the smallest probability is 1 ÷ (permutations + 1).</param>
    /// <param name="seed">Same input and seed give the same probabilities on every machine, whatever the order of the work.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no permutation.</exception>
    /// <remarks>
    /// Method: Anselin (1995), "Local indicators of spatial association", Geographical Analysis 27, eq. 12 and §4,
    /// doi:10.1111/j.1538-4632.1995.tb00338.x. Cost: permutations × neighbours.
    /// </remarks>
    public static LocalMoranResult[] Of(double[] values, SpatialWeights weights, int permutations, int seed)
    {
        if (values.Length != weights.Count) throw new ArgumentException("There is not one value for each area.", nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        var mean = values.Length == 0 ? 0 : values.Average();
        var deviations = Array.ConvertAll(values, value => value - mean);
        var moment = values.Length == 0 ? 0 : deviations.Sum(d => d * d) / values.Length;
        var results = new LocalMoranResult[values.Length];
        Parallel.For(0, values.Length, area => results[area] = OfArea(area, deviations, moment, weights, permutations, seed));
        return results;
    }

    private static LocalMoranResult OfArea(int area, double[] deviations, double moment, SpatialWeights weights, int permutations, int seed)
    {
        var neighbours = weights.Of(area);
        var own = deviations[area];
        if (neighbours.Length == 0 || moment <= 0) return new LocalMoranResult(0, 1, Quadrant(own, 0));
        var lag = 0.0;
        foreach (var other in neighbours) lag += deviations[other] / neighbours.Length;
        var statistic = own * lag / moment;
        var random = new SplitMix(seed, area);
        var drawn = new int[neighbours.Length];
        var larger = 0;
        for (var round = 0; round < permutations; round++)
        {
            random.Draw(drawn, deviations.Length, area);
            var shuffled = 0.0;
            foreach (var other in drawn) shuffled += deviations[other] / drawn.Length;
            if (own * shuffled / moment >= statistic) larger++;
        }
        var extreme = Math.Min(larger, permutations - larger);
        return new LocalMoranResult(statistic, (extreme + 1.0) / (permutations + 1), Quadrant(own, lag));
    }

    private static MoranQuadrant Quadrant(double own, double lag) => (own > 0, lag > 0) switch
    {
        (true, true) => MoranQuadrant.HighHigh,
        (true, false) => MoranQuadrant.HighLow,
        (false, true) => MoranQuadrant.LowHigh,
        _ => MoranQuadrant.LowLow,
    };
}
