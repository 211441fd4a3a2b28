namespace Detection.Models.Simulation.Loads;

/// <summary>What one installation draws when everybody is at home and nothing is amiss.</summary>
/// <param name="KwhPerUnit">Units of each <see cref="Driver"/>, in its order. <see cref="Driver.Sun"/> holds the kW of panels.</param>
/// <param name="BurstKw">Short peaks on top of the mean day's curve: kettles, ovens, starting motors.</param>
/// <param name="InductiveShare">kVArh drawn for each kWh before compensation.</param>
/// <param name="CompensationShare">The share of the inductive energy that capacitors take away (0–1).</param>
/// <param name="MonthlySpread">The deviation of the logarithm of a month's consumption around its expectation.</param>
/// <param name="ContractPowerKw">Power agreed with the company; the breaker lets no more through.</param>
public sealed record Load(
    double[] KwhPerUnit, double BurstKw, double InductiveShare, double CompensationShare, double MonthlySpread, double ContractPowerKw)
{
    /// <summary>The steps in which connections are sold [kW].</summary>
    private static readonly double[] Steps =
        [2, 3, 4, 5, 6, 7, 8, 9, 11, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000];

    /// <summary>The least connection that carries a power.</summary>
    public static double Step(double kw)
    {
        foreach (var step in Steps)
            if (step >= kw) return step;
        return Steps[^1];
    }
}
