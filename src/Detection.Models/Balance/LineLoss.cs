namespace Detection.Models.Balance;

/// <summary>Loss on lines.</summary>
/// <remarks>
/// The conductor of a medium-voltage line is taken from what it may carry: resistances of the aluminium–steel conductors Swallow, Raven, Pigeon,
/// Partridge and Hawk at 20 °C (ASTM B232 data sheets), raised by a tenth for a warm line. Load taken off evenly along the line loses a third of
/// what load at its end would. Low-voltage lines are not in any register: their share of the energy is an assumption.
/// </remarks>
public static class LineLoss
{
    /// <summary>Share of the energy that low-voltage lines, service cables and joints lose: low, likely, high.</summary>
    public const double LowVoltageLow = 0.01, LowVoltageLikely = 0.025, LowVoltageHigh = 0.05;

    /// <summary>Share of the energy lost on a medium-voltage line of which nothing is known, and on what is known beside its resistance.</summary>
    public const double MediumVoltageLow = 0.002, MediumVoltageLikely = 0.01, MediumVoltageHigh = 0.02;

    private const double EvenlyTaken = 1.0 / 3, WarmLine = 1.1;

    private static readonly (double RatingA, double OhmPerKm)[] Conductors = [(130, 1.074), (230, 0.536), (300, 0.337), (440, 0.214), (660, 0.119)];

    public static LossEstimate LowVoltage(double kwh) => LossEstimate.ShareOf(kwh, LowVoltageLow, LowVoltageLikely, LowVoltageHigh);

    /// <param name="hours">That the energy took.</param>
    /// <param name="lossFactor">Mean square of the load ÷ square of its mean.</param>
    public static LossEstimate MediumVoltage(MediumVoltageLine? line, double kwh, double hours, double lossFactor)
    {
        var assumed = LossEstimate.ShareOf(kwh, MediumVoltageLow, MediumVoltageLikely, MediumVoltageHigh);
        if (line is null || !(line.LengthKm > 0) || !(line.RatingA > 0) || !(line.VoltageKv > 0) || !(hours > 0)) return assumed;
        var meanAmperes = kwh / hours / (Math.Sqrt(3) * line.VoltageKv * LoadShape.PowerFactor);
        var resistive = 3 * meanAmperes * meanAmperes * lossFactor * OhmPerKm(line.RatingA) * WarmLine * line.LengthKm * EvenlyTaken * hours / 1000;
        return new LossEstimate(Math.Max(assumed.LowKwh, 0.5 * resistive), Math.Max(assumed.LikelyKwh, resistive), Math.Max(assumed.HighKwh, 3 * resistive));
    }

    /// <summary>Of the thinnest conductor that carries the rating.</summary>
    private static double OhmPerKm(double ratingA)
    {
        foreach (var (rating, ohm) in Conductors)
            if (rating >= ratingA) return ohm;
        return Conductors[^1].OhmPerKm;
    }
}
