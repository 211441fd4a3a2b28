using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>A transformer's unexplained energy by the day, month by month, with what may move it before anybody is suspected.</summary>
public static class TransformerResidual
{
    /// <summary>Noise of a month that nothing else accounts for, as a share of the energy in.</summary>
    private const double NoiseShare = 0.0025;

    /// <summary>Noise that is always there [kWh/day].</summary>
    private const double LeastNoise = 0.3;

    /// <summary>How far the share of energy lost on lines and in windings may lie from what was assumed.</summary>
    private const double ShareDeviation = 0.012;

    /// <summary>How far iron loss may lie from what was assumed, as a share of it.</summary>
    private const double IronDeviation = 0.35;

    /// <summary>
    /// Small thefts come and go behind most transformers, with the season of what they take: too small to be named one by one, they move the
    /// balance slowly. Per step and for the season, as a share of the energy.
    /// </summary>
    private const double StepDeviation = 0.006, SeasonDeviation = 0.02;

    private const int StepMonths = 4;

    /// <param name="balance">Unread days are not taken off: a gap in the readings is one of the explanations.</param>
    public static ResidualModel Of(TransformerBalance balance)
    {
        var months = balance.Balance;
        var (residual, deviation) = (new double[months.Count], new double[months.Count]);
        for (var month = 0; month < months.Count; month++)
        {
            var known = !double.IsNaN(months[month].InKwh) && months[month].State is BalanceState.Told or BalanceState.MeteringIncomplete;
            residual[month] = known ? (months[month].UnexplainedKwh + months[month].UnreadKwh) / months[month].Days : double.NaN;
            var random = months[month].RandomKwh / months[month].Days;
            deviation[month] = Math.Sqrt(random * random + Math.Pow(LeastNoise + NoiseShare * InPerDay(months[month]), 2));
        }
        Inflate(residual, deviation);
        var perDay = months.Select(InPerDay).ToArray();
        var iron = double.IsNaN(balance.Transformer.RatingKva) ? 0.5 * LeastNoise : TransformerLoss.NoLoad(balance.Transformer.RatingKva, 24).LikelyKwh;
        var model = ResidualModel.Of(residual, deviation)
            .With(perDay, 0, ShareDeviation)
            .With(Enumerable.Repeat(1.0, months.Count).ToArray(), 0, IronDeviation * iron)
            .With(Season(perDay), 0, SeasonDeviation);
        for (var from = StepMonths; from < months.Count; from += StepMonths) model = model.With(From(perDay, from), 0, StepDeviation);
        return model;
    }

    /// <summary>How far the energy lies from its mean, which is the shape of what is heated and cooled.</summary>
    private static double[] Season(double[] perDay)
    {
        var mean = perDay.Where(kwh => kwh > 0).DefaultIfEmpty(0).Average();
        return Array.ConvertAll(perDay, kwh => kwh > 0 ? kwh - mean : 0);
    }

    private static double[] From(double[] perDay, int month) => [.. perDay.Select((kwh, at) => at < month ? 0 : kwh)];

    private static double InPerDay(MonthBalance month) => double.IsNaN(month.InKwh) ? 0 : month.InKwh / month.Days;

    /// <summary>Where months jump more than they should, they are trusted less: from the differences of following months, in which a lasting step counts once.</summary>
    private static void Inflate(double[] residual, double[] deviation)
    {
        var jumps = new List<double>();
        for (var month = 1; month < residual.Length; month++)
            if (!double.IsNaN(residual[month]) && !double.IsNaN(residual[month - 1]))
                jumps.Add(Math.Abs(residual[month] - residual[month - 1]) / Math.Sqrt(deviation[month] * deviation[month] + deviation[month - 1] * deviation[month - 1]));
        if (jumps.Count < 4) return;
        var factor = Math.Max(1, Robust.MadToSigma * Robust.Median([.. jumps]));
        for (var month = 0; month < deviation.Length; month++) deviation[month] *= factor;
    }
}
