namespace Detection.Models.Balance.Reconciling;

/// <summary>
/// The rival of every explanation: a trouble that nobody thought of, or a theft whose course no subscriber's bills show. It may have any level, any
/// yearly wave and wander from month to month, so that it fits whatever is smooth, but pays for that freedom: an explanation that says more
/// sharply what happened wins where it is true, and where none does, nothing can be told.
/// </summary>
internal static class SomethingElse
{
    /// <summary>Chance that a transformer has such a trouble.</summary>
    private const double Chance = 0.05;

    /// <summary>How large it may be, as a share of the energy; each as likely as the others.</summary>
    private static readonly double[] Sizes = [0.01, 0.03, 0.1, 0.3];

    /// <summary>How far it wanders in a month, as a share of its size.</summary>
    private const double WanderShare = 0.3;

    /// <summary>ln of the posterior odds against leaving the balance as it is.</summary>
    public static double LogOdds(ResidualModel residual, TransformerBalance balance)
    {
        var perDay = balance.Balance.Select(TransformerResidual.InPerDay).ToArray();
        var mean = perDay.Average();
        if (!(mean > 0)) return double.NegativeInfinity;
        return Ranking.LogSum(Sizes.Select(size => Math.Log(Chance / Sizes.Length) + residual.Add(Movements(perDay, size * mean)).LogOdds));
    }

    private static IEnumerable<Movement> Movements(double[] perDay, double kwhPerDay)
    {
        var months = perDay.Length;
        double[] Series(Func<int, double> value) => [.. Enumerable.Range(0, months).Select(value)];
        yield return new(Series(_ => 1), 0, kwhPerDay);
        yield return new(Series(month => Math.Sin(2 * Math.PI * month / YearLoss.Months)), 0, kwhPerDay);
        yield return new(Series(month => Math.Cos(2 * Math.PI * month / YearLoss.Months)), 0, kwhPerDay);
        var mean = perDay.Average();
        yield return new(Series(month => perDay[month] / mean - 1), 0, kwhPerDay);
        for (var from = 1; from < months; from++) yield return new(Series(month => month < from ? 0 : 1), 0, WanderShare * kwhPerDay);
    }
}
