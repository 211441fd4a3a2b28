using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>How far the share of energy lost on lines and in windings lies from what was assumed, over the transformers of a district.</summary>
/// <param name="Mean">Of the district, as a share of the energy; negative where less is lost than assumed.</param>
/// <param name="Deviation">Of one transformer about it.</param>
public readonly record struct LossAllowance(double Mean, double Deviation)
{
    private const double LeastDeviation = 0.004, MostMean = 0.01;
    private const int FewestTransformers = 20;

    /// <summary>What holds where a district is too small to tell: the bounds of the lines' loss.</summary>
    public static LossAllowance Assumed { get; } = new(0, 0.012);

    /// <summary>
    /// The transformers' unexplained shares have a lump where nothing is wrong and a long tail of theft above it. The lump is the shortest
    /// interval that holds a quarter of them, its width is taken from the shares below it: those no theft explains.
    /// </summary>
    /// <remarks>Method: the half-sample mode's idea (Bickel and Frühwirth 2006, doi:10.1016/j.csda.2005.07.011) with one shrinkage by a quarter. Cost: n·log n.</remarks>
    public static LossAllowance Of(IEnumerable<TransformerBalance> balances)
    {
        var shares = balances.Select(Share).Where(double.IsFinite).Order().ToArray();
        if (shares.Length < FewestTransformers) return Assumed;
        var window = shares.Length / 4;
        var start = Enumerable.Range(0, shares.Length - window).MinBy(first => shares[first + window] - shares[first]);
        var mode = Robust.Median(shares.AsSpan(start, window + 1));
        var below = shares.Where(share => share <= mode).Select(share => mode - share).ToArray();
        return new LossAllowance(Math.Clamp(mode, -MostMean, MostMean), Math.Clamp(Robust.MadToSigma * Robust.Median(below), LeastDeviation, Assumed.Deviation));
    }

    private static double Share(TransformerBalance balance)
    {
        var known = balance.Balance.Where(month => !double.IsNaN(month.InKwh) && month.InKwh > 0 && month.State is BalanceState.Told).ToArray();
        return known.Length < YearLoss.FewestMonths ? double.NaN : Robust.Median([.. known.Select(month => (month.UnexplainedKwh + month.UnreadKwh) / month.InKwh)]);
    }
}
