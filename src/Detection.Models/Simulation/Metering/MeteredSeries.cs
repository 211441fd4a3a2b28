namespace Detection.Models.Simulation.Metering;

/// <summary>What came of one installation over the window.</summary>
/// <param name="Readings">In time order; a month without a row was missed.</param>
/// <param name="NetKwhByMonth">What it truly drew from its transformer in each calendar month, less what its panels gave back.</param>
/// <param name="Hidden">Energy that passed the register by, or was used after a cut; in time order.</param>
public sealed record MeteredSeries(IReadOnlyList<Reading> Readings, double[] NetKwhByMonth, IReadOnlyList<HiddenEnergy> Hidden)
{
    /// <summary>Energy that panels sent back to the grid; in time order.</summary>
    public IReadOnlyList<GivenEnergy> GivenBack { get; init; } = [];

    /// <summary>Energy that panels sent back between two days of the window [kWh].</summary>
    public double GivenBackKwh(int fromDay, int toDay)
    {
        double total = 0;
        foreach (var piece in GivenBack)
        {
            var days = Math.Min(toDay, piece.ToDay) - Math.Max(fromDay, piece.FromDay);
            if (days > 0) total += piece.Kwh * days / (piece.ToDay - piece.FromDay);
        }
        return total;
    }

    /// <summary>Energy that passed the register by between two days of the window [kWh].</summary>
    public double HiddenKwh(int fromDay, int toDay)
    {
        double total = 0;
        foreach (var piece in Hidden)
        {
            var days = Math.Min(toDay, piece.ToDay) - Math.Max(fromDay, piece.FromDay);
            if (days > 0) total += piece.Kwh * days / (piece.ToDay - piece.FromDay);
        }
        return total;
    }
}

/// <summary>Energy that passed the register by from one day to another (exclusive).</summary>
public readonly record struct HiddenEnergy(int FromDay, int ToDay, double Kwh);

/// <summary>Energy that panels sent back to the grid from one day to another (exclusive).</summary>
public readonly record struct GivenEnergy(int FromDay, int ToDay, double Kwh);
