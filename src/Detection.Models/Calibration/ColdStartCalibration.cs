namespace Detection.Models.Calibration;

/// <summary>
/// What a score means where no visit has told yet: a straight line between the log odds of the score and of theft, measured once on simulated
/// districts, moved to the share of thieves the company expects. The interval is wide on purpose: no two districts are alike.
/// </summary>
/// <remarks>
/// Line: Platt (1999), Probabilistic outputs for support vector machines. Moving it to another base rate: Saerens, Latinne, Decaestecker
/// (2002), doi:10.1162/089976602753284446, eq. 4. The constants and how they were measured: docs/models.md.
/// </remarks>
public sealed class ColdStartCalibration : ScoreCalibration
{
    public const string Name = "cold-start";

    /// <summary>Share of installations that steal, where a company names none.</summary>
    public const double DefaultBaseRate = 0.04;

    private const double Intercept = -0.01, Slope = 0.96, MeasuredBaseRate = 0.039;

    /// <summary>The interval reaches from a third of the odds to three times the odds.</summary>
    private const double OddsFactor = 3;

    /// <summary>Scores nearer to 0 and 1 than this are all alike.</summary>
    private const double Edge = 1e-4;

    /// <exception cref="ArgumentOutOfRangeException">The base rate is no share strictly between 0 and 1.</exception>
    public ColdStartCalibration(double baseRate = DefaultBaseRate)
    {
        if (baseRate is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(baseRate), baseRate, "A base rate lies strictly between 0 and 1.");
        BaseRate = baseRate;
    }

    public override string Kind => Name;

    /// <summary>Share of installations expected to steal (0–1).</summary>
    public double BaseRate { get; }

    public override Probability Of(double score)
    {
        if (double.IsNaN(score)) return Probability.None;
        var odds = Math.Exp(Intercept + Slope * LogOdds(Math.Clamp(score, Edge, 1 - Edge)) + LogOdds(BaseRate) - LogOdds(MeasuredBaseRate));
        return Probability.Of(Share(odds), Share(odds / OddsFactor), Share(odds * OddsFactor));
    }

    internal static ColdStartCalibration ReadFrom(BinaryReader reader) =>
        reader.ReadDouble() is > 0 and < 1 and var rate ? new(rate) : throw new InvalidDataException("the calibration's base rate is no share");

    protected override void Write(BinaryWriter writer) => writer.Write(BaseRate);

    private static double LogOdds(double share) => Math.Log(share / (1 - share));

    private static double Share(double odds) => odds / (1 + odds);
}
