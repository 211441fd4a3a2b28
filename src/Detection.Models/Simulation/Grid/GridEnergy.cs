using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Grid;

/// <summary>What a transformer's own meter counts: consumers, losses, and lines tapped by people with no contract.</summary>
public static class GridEnergy
{
    /// <summary>Iron loss as a share of the rating, all hours of the month.</summary>
    private const double IronLossShare = 0.0018;

    /// <summary>Copper and low-voltage line loss as a share of the energy.</summary>
    private const double CopperLossShare = 0.028;

    private const double UnmeteredShare = 0.06;
    private const double GapMonthShare = 0.01;

    /// <summary>Energy into the transformer in each month; NaN where its meter gave nothing. All NaN when it has no meter.</summary>
    /// <param name="netKwh">The true net energy of its installations by month; what panels send back past the transformer it does not count.</param>
    /// <param name="taps">The contract-less taps on its lines.</param>
    public static double[] EnergyIn(Transformer transformer, double[] netKwh, IReadOnlyList<LineTap> taps, TownCalendar calendar, SeededRandom random)
    {
        var unmetered = random.Chance(UnmeteredShare);
        var energy = new double[netKwh.Length];
        for (var month = 0; month < energy.Length; month++)
        {
            var gap = random.Chance(GapMonthShare);
            var (from, to) = (calendar.MonthStart[month], calendar.MonthStart[month + 1]);
            var drawn = Math.Max(0, netKwh[month] + taps.Sum(tap => tap.Kwh(from, to)));
            var iron = IronLossShare * transformer.RatingKva * 24 * (to - from);
            energy[month] = unmetered || gap ? double.NaN : drawn * (1 + CopperLossShare * random.LogNormal(1, 0.08)) + iron;
        }
        return energy;
    }
}
