namespace Detection.Models.Balance.Reconciling;

/// <summary>A transformer's unexplained energy by the day, month by month, with what may move it before anybody is suspected.</summary>
internal static class TransformerResidual
{
    /// <summary>Noise of a month that nothing else accounts for, as a share of the energy in.</summary>
    private const double NoiseShare = 0.0025;

    /// <summary>Noise that is always there [kWh/day].</summary>
    private const double LeastNoise = 0.3;

    /// <summary>How far iron loss may lie from what was assumed, as a share of it.</summary>
    private const double IronDeviation = 0.35;

    /// <summary>
    /// Small thefts come and go behind most transformers, with the season of what they take: too small to be named one by one, they move the
    /// balance slowly. Per step and for the season, as a share of the energy.
    /// </summary>
    private const double StepDeviation = 0.006, SeasonDeviation = 0.02;

    private const int StepMonths = 4;

    /// <param name="balance">Unread days are not taken off: a gap in the readings is one of the explanations.</param>
    /// <param name="loss">How far the lines' loss may lie from what was assumed.</param>
    /// <param name="explanations">Taken already.</param>
    public static ResidualModel Of(TransformerBalance balance, LossAllowance loss, params IReadOnlyList<Candidate> explanations)
    {
        var months = balance.Balance;
        var own = months.Select(OwnNoise).ToArray();
        return NoiseCalibration.Fit(
            Observed(balance), own, [.. PassingNoise.Of(months), .. explanations.SelectMany(explanation => explanation.Passing)],
            [.. Background(balance, loss), .. explanations.Select(explanation => explanation.Movement)], Smooth(balance));
    }

    /// <summary>
    /// Unexplained energy [kWh/day], unread days not taken off; NaN where not known. The first and the last month are left out: days before the
    /// first reading that is kept and after the newest one are no gap in the readings.
    /// </summary>
    public static double[] Observed(TransformerBalance balance)
    {
        var last = balance.Balance.Count - 1;
        return [.. balance.Balance.Select((month, at) => at > 0 && at < last && IsKnown(month) ? (month.UnexplainedKwh + month.UnreadKwh) / month.Days : double.NaN)];
    }

    private static bool IsKnown(MonthBalance month) => !double.IsNaN(month.InKwh) && month.State is BalanceState.Told or BalanceState.MeteringIncomplete;

    private static double OwnNoise(MonthBalance month)
    {
        var unread = ElementBalance.UnreadShare * month.UnreadKwh / month.Days;
        return Math.Sqrt(unread * unread + Math.Pow(LeastNoise + NoiseShare * InPerDay(month), 2));
    }

    private static List<Movement> Background(TransformerBalance balance, LossAllowance loss)
    {
        var perDay = balance.Balance.Select(InPerDay).ToArray();
        var iron = double.IsNaN(balance.Transformer.RatingKva) ? 0.5 * LeastNoise : TransformerLoss.NoLoad(balance.Transformer.RatingKva, 24).LikelyKwh;
        var list = new List<Movement>
        {
            new(perDay, loss.Mean, loss.Deviation),
            new([.. Enumerable.Repeat(1.0, perDay.Length)], 0, IronDeviation * iron),
            new(Season(perDay), 0, SeasonDeviation),
        };
        for (var from = StepMonths; from < perDay.Length; from += StepMonths) list.Add(new(From(perDay, from), 0, StepDeviation));
        return list;
    }

    /// <summary>Any level, any change of level and any yearly wave.</summary>
    private static List<Movement> Smooth(TransformerBalance balance)
    {
        var months = balance.Balance.Count;
        var deviation = balance.Balance.Select(InPerDay).DefaultIfEmpty(0).Average();
        double[] Wave(Func<double, double> wave) => [.. Enumerable.Range(0, months).Select(month => wave(2 * Math.PI * month / YearLoss.Months))];
        var list = new List<Movement> { new(Wave(Math.Sin), 0, deviation), new(Wave(Math.Cos), 0, deviation) };
        var ones = Enumerable.Repeat(1.0, months).ToArray();
        for (var from = 0; from < months; from += StepMonths) list.Add(new(From(ones, from), 0, deviation));
        return list;
    }

    /// <summary>How far the energy lies from its mean, which is the shape of what is heated and cooled.</summary>
    private static double[] Season(double[] perDay)
    {
        var mean = perDay.Where(kwh => kwh > 0).DefaultIfEmpty(0).Average();
        return Array.ConvertAll(perDay, kwh => kwh > 0 ? kwh - mean : 0);
    }

    private static double[] From(double[] perDay, int month) => [.. perDay.Select((kwh, at) => at < month ? 0 : kwh)];

    /// <summary>Energy into the transformer by the day; 0 where not metered.</summary>
    public static double InPerDay(MonthBalance month) => double.IsNaN(month.InKwh) ? 0 : month.InKwh / month.Days;
}
