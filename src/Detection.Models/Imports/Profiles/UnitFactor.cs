namespace Detection.Models.Imports.Profiles;

/// <summary>Turns a file's units into those of the store: kWh, kvarh, kW, kVA.</summary>
public static class UnitFactor
{
    private static readonly Dictionary<string, double> Factors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Wh"] = 1e-3, ["kWh"] = 1, ["MWh"] = 1e3, ["varh"] = 1e-3, ["kvarh"] = 1, ["Mvarh"] = 1e3,
        ["W"] = 1e-3, ["kW"] = 1, ["MW"] = 1e3, ["VA"] = 1e-3, ["kVA"] = 1, ["MVA"] = 1e3,
    };

    public static bool IsKnown(string unit) => Factors.ContainsKey(unit);

    /// <summary>The number by which a value in this unit is multiplied.</summary>
    /// <exception cref="ProfileException">The unit is not known.</exception>
    public static double Get(string unit) =>
        Factors.TryGetValue(unit, out var factor) ? factor : throw new ProfileException($"There is no unit “{unit}”.");
}
