namespace Geo.Statistics;

/// <summary>Where high values, or low ones, stand together more than chance would have it.</summary>
public static class GetisOrd
{
    /// <summary>Gi* of every area as a standard normal deviate: positive where high values gather, negative where low ones do.</summary>
    /// <param name="values">One an area, finite; rates, not counts.</param>
    /// <param name="weights">Neighbours; the area itself is added with the same weight, which is what the star means.</param>
    /// <returns>z, one an area; 0 where all values are alike or an area's neighbours are all there is.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <remarks>Method: Ord and Getis (1995), "Local spatial autocorrelation statistics", Geographical Analysis 27, eq. 14, doi:10.1111/j.1538-4632.1995.tb00912.x. Cost: linear in neighbours.</remarks>
    public static double[] Star(ReadOnlySpan<double> values, SpatialWeights weights)
    {
        if (values.Length != weights.Count) throw new ArgumentException("There is not one value for each area.", nameof(values));
        double n = values.Length, mean = 0, squares = 0;
        foreach (var value in values) mean += value / n;
        foreach (var value in values) squares += (value - mean) * (value - mean) / n;
        var deviation = Math.Sqrt(squares);
        var z = new double[values.Length];
        for (var area = 0; area < z.Length; area++)
        {
            var sum = values[area];
            var around = weights.Of(area);
            foreach (var other in around) sum += values[other];
            double count = around.Length + 1;
            var spread = deviation * Math.Sqrt(count * (n - count) / (n - 1));
            z[area] = spread > 1e-12 * Math.Max(1, Math.Abs(mean)) ? (sum - mean * count) / spread : 0;
        }
        return z;
    }
}
