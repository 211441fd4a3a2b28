using Detection.Models.Simulation.Loads;

namespace Detection.Models.Simulation;

/// <summary>How an installation is wired to the grid and measured.</summary>
/// <param name="CtRatio">Current transformer ratio; 1 when the meter is wired directly.</param>
/// <param name="VtRatio">Voltage transformer ratio; 1 at low voltage.</param>
public sealed record Connection(int Phases, bool MediumVoltage, int CtRatio, int VtRatio, double ContractPowerKw, double InstalledPowerKw)
{
    private const double LowVoltageKwPerAmpere = 0.4 * 1.732 * 0.95;
    private const double MediumVoltageKwPerAmpere = 34.5 * 1.732 * 0.95;
    private const int MediumVoltageRatio = 345;

    private static readonly int[] PrimaryAmperes =
        [5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1500, 2000];

    /// <summary>kWh for each step of the index: the product of both ratios.</summary>
    public int Multiplier => CtRatio * VtRatio;

    /// <summary>Reactive energy is measured of three-phase consumers above 9 kW (regulation §7).</summary>
    public bool MeasuresReactive => Phases == 3 && ContractPowerKw > 9;

    public static Connection Make(Load load, SeededRandom random)
    {
        var kw = load.ContractPowerKw;
        var phases = kw > 9 || random.Chance(0.12) ? 3 : 1;
        var mediumVoltage = kw > 500 || kw > 315 && random.Chance(0.5);
        var direct = kw <= 50;
        var ct = direct ? 1 : Primary(kw / (mediumVoltage ? MediumVoltageKwPerAmpere : LowVoltageKwPerAmpere)) / 5;
        return new(phases, mediumVoltage, ct, mediumVoltage ? MediumVoltageRatio : 1, kw, Math.Round(kw * random.Between(1, 1.7), 1));
    }

    private static int Primary(double amperes)
    {
        foreach (var rating in PrimaryAmperes)
            if (rating >= amperes) return rating;
        return PrimaryAmperes[^1];
    }
}
