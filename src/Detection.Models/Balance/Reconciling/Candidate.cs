namespace Detection.Models.Balance.Reconciling;

/// <summary>An explanation that may be tried on one transformer's residual.</summary>
/// <param name="Member">Place of the installation among the transformer's members; −1 where none of them is meant.</param>
/// <param name="Movement">What it would add to the unexplained energy, one a month [kWh/day], and how large it may be.</param>
/// <param name="LogPrior">ln of how likely it is before the balance is looked at.</param>
/// <param name="BeganMonth">Place of its first month; 0 where it was so from the start.</param>
internal sealed record Candidate(ExplanationKind Kind, int Member, Movement Movement, double LogPrior, int BeganMonth = 0)
{
    /// <summary>Coefficients below this or above the other mean something else.</summary>
    public (double Least, double Most) Sensible { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>What an installation that comes from elsewhere may have passed from month to month: its readings are in no noise of this transformer yet.</summary>
    public IReadOnlyList<Movement> Passing { get; init; } = [];

    /// <summary>ln of the posterior odds against leaving the balance as it is, and the coefficient.</summary>
    public (double LogOdds, Gain Gain) Try(ResidualModel residual)
    {
        var gain = residual.Try(Movement.Series, Movement.Mean, Movement.Deviation);
        var sensible = gain.Coefficient >= Sensible.Least && gain.Coefficient <= Sensible.Most;
        return (sensible ? gain.LogOdds + LogPrior : double.NegativeInfinity, gain);
    }

    /// <summary>As <see cref="Try"/>, with what may pass from month to month; dearer.</summary>
    public double TryWithPassing(ResidualModel residual)
    {
        var (passing, model) = residual.Add(Passing);
        return passing + Try(model).LogOdds;
    }
}
