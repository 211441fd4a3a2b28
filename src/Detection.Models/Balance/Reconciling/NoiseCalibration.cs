namespace Detection.Models.Balance.Reconciling;

/// <summary>
/// Finds how large the noise of one transformer's months truly is. A few months are far off (an estimate, a late reading, a meter read on the
/// wrong day) while most are good, so that the noise has heavy tails: an odd month counts little and does not make the good ones doubtful.
/// </summary>
/// <remarks>
/// Method: expectation maximisation for Student's t as a mixture of normals with different scales (Lange, Little and Taylor 1989, "Robust
/// statistical modeling using the t distribution", doi:10.1080/01621459.1989.10478852), for two families of noise: each month's own, and what
/// passes from a month to the next, which is missing here and too much there. Cost: rounds × months³.
/// </remarks>
internal static class NoiseCalibration
{
    /// <summary>Degrees of freedom: the tails of meter readings.</summary>
    private const double Freedom = 3;

    /// <summary>The scale that was assumed weighs as much as so many months.</summary>
    private const double PriorMonths = 6;

    private const int Rounds = 6;

    /// <param name="residual">One a month; NaN = not known.</param>
    /// <param name="own">Assumed deviation of each month by itself [kWh/day], positive.</param>
    /// <param name="passing">What may have passed from a month to the next, with the assumed deviation; mean 0.</param>
    /// <param name="shared">Movements that are no noise.</param>
    /// <param name="smooth">What a trouble not yet explained may look like: taken out while the noise is measured, lest it pass for noise.</param>
    public static ResidualModel Fit(double[] residual, double[] own, IReadOnlyList<Movement> passing, IReadOnlyList<Movement> shared, IReadOnlyList<Movement> smooth)
    {
        var known = Enumerable.Range(0, residual.Length).Where(month => !double.IsNaN(residual[month])).ToArray();
        var months = Array.ConvertAll(known, month => Unit(residual.Length, month, own[month]));
        var (ownScales, passingScales) = (Ones(months.Length), Ones(passing.Count));
        for (var round = 0; ; round++)
        {
            var deviations = (double[])own.Clone();
            for (var i = 0; i < months.Length; i++) deviations[known[i]] = own[known[i]] * ownScales[i];
            var scaled = passing.Select((movement, i) => movement with { Deviation = movement.Deviation * passingScales[i] }).ToArray();
            var model = ResidualModel.Of(residual, deviations).With([.. scaled, .. shared]);
            if (round == Rounds) return model;
            model = model.With(smooth);
            ownScales = Rescale(model, months, ownScales);
            passingScales = Rescale(model, passing, passingScales);
        }
    }

    /// <summary>Each movement's scale: the family's, over the root of the movement's own weight.</summary>
    private static double[] Rescale(ResidualModel model, IReadOnlyList<Movement> family, double[] scales)
    {
        var squares = new double[family.Count];
        for (var i = 0; i < squares.Length; i++)
        {
            var (mean, deviation) = model.Posterior(family[i] with { Deviation = family[i].Deviation * scales[i] });
            squares[i] = (mean * mean + deviation * deviation) / (family[i].Deviation * family[i].Deviation);
        }
        var common = 1.0;
        for (var pass = 0; pass < 10; pass++)
        {
            var sum = squares.Sum(square => Weight(square, common) * square);
            common = (PriorMonths + sum) / (PriorMonths + squares.Length);
        }
        return Array.ConvertAll(squares, square => Math.Sqrt(common / Weight(square, common)));
    }

    private static double Weight(double square, double common) => (Freedom + 1) / (Freedom + square / common);

    private static Movement Unit(int months, int month, double deviation)
    {
        var series = new double[months];
        series[month] = 1;
        return new Movement(series, 0, deviation);
    }

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
