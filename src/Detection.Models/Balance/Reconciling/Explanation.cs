using Detection.Models.Series;

namespace Detection.Models.Balance.Reconciling;

/// <summary>What may lie behind a transformer's unexplained energy.</summary>
public enum ExplanationKind
{
    /// <summary>A subscriber takes energy past the meter.</summary>
    Theft,

    /// <summary>Somebody without a contract is hooked to the line.</summary>
    LineTap,

    /// <summary>An installation hangs on another transformer than the register says.</summary>
    WrongLink,

    /// <summary>An installation's readings are multiplied by a wrong number.</summary>
    WrongMultiplier,

    /// <summary>An installation used energy on days that no reading covers, or the transformer's own meter gave nothing.</summary>
    MeteringGap,

    /// <summary>Street lamps that no meter counts.</summary>
    StreetLighting,
}

/// <summary>What supports an explanation.</summary>
/// <param name="Coefficient">How many times the series the balance takes; 1 or −1 for a wrong link.</param>
/// <param name="CoefficientDeviation">Of the coefficient.</param>
/// <param name="LogOdds">ln of the odds against leaving the balance as it is.</param>
/// <param name="RunnerUp">The best explanation of another kind, null where none is positive.</param>
/// <param name="RunnerUpLogOdds">Of it.</param>
/// <param name="DeviationBefore">Root mean square of the months' unexplained energy before it [kWh/day].</param>
/// <param name="DeviationAfter">After it [kWh/day].</param>
/// <param name="Months">Months that were known.</param>
public sealed record BalanceEvidence(
    double Coefficient, double CoefficientDeviation, double LogOdds, ExplanationKind? RunnerUp, double RunnerUpLogOdds, double DeviationBefore, double DeviationAfter, int Months);

/// <summary>One explanation of a transformer's balance.</summary>
/// <param name="TransformerCode">Whose balance it explains; of a wrong link, the transformer that the register names.</param>
/// <param name="Installation">Whose link, multiplier, readings or theft it is.</param>
/// <param name="OtherTransformerCode">Of a wrong link: the transformer it truly hangs on.</param>
/// <param name="Factor">Of a wrong multiplier: true ÷ registered.</param>
/// <param name="BeganOn">First month; null where it was so from the start.</param>
/// <param name="KwhPerDay">The energy it accounts for, in the newest year; negative where the transformer was billed too much.</param>
/// <param name="ShareExplained">Of the squared unexplained energy, what it takes away (0–1).</param>
/// <param name="Probability">Against the other explanations tried and none (0–1).</param>
public sealed record Explanation(
    string TransformerCode, ExplanationKind Kind, InstallationId? Installation, string? OtherTransformerCode, double? Factor, DateOnly? BeganOn, double KwhPerDay,
    double ShareExplained, double Probability, BalanceEvidence Evidence);
