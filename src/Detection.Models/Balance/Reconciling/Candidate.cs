namespace Detection.Models.Balance.Reconciling;

/// <summary>An explanation that may be tried on one transformer's residual.</summary>
/// <param name="Member">Place of the installation among the transformer's members; −1 where none is meant.</param>
/// <param name="Series">What it would add to the unexplained energy, one a month [kWh/day].</param>
/// <param name="Mean">Of the coefficient, before the balance is looked at.</param>
/// <param name="Deviation">Of the coefficient, before the balance is looked at.</param>
/// <param name="LogPrior">ln of how likely it is before the balance is looked at.</param>
/// <param name="BeganMonth">Place of its first month; 0 where it was so from the start.</param>
internal sealed record Candidate(ExplanationKind Kind, int Member, double[] Series, double Mean, double Deviation, double LogPrior, int BeganMonth = 0)
{
    /// <summary>Coefficients below this or above the other mean something else.</summary>
    public (double Least, double Most) Sensible { get; init; } = (0, double.PositiveInfinity);

    /// <summary>ln of the posterior odds against leaving the balance as it is, and the coefficient.</summary>
    public (double LogOdds, Gain Gain) Try(ResidualModel residual)
    {
        var gain = residual.Try(Series, Mean, Deviation);
        var sensible = gain.Coefficient >= Sensible.Least && gain.Coefficient <= Sensible.Most;
        return (sensible ? gain.LogOdds + LogPrior : double.NegativeInfinity, gain);
    }
}
