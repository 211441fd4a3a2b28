using Detection.Models.Simulation.Theft;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Simulation.Grid;

/// <summary>A line hooked up with no contract and no meter: only the transformer's energy shows it.</summary>
/// <param name="BeganDay">May lie before the window.</param>
/// <param name="KwhPerDay">Steady: heaters, pumps, sheds.</param>
public sealed record LineTap(int BeganDay, double KwhPerDay)
{
    /// <summary>Taps for each thief among the subscribers: most tapped lines have no subscriber behind them.</summary>
    private const double PerThief = 0.35;

    public double Kwh(int fromDay, int toDay) => KwhPerDay * Math.Max(0, toDay - Math.Max(fromDay, BeganDay));

    /// <summary>The taps on one transformer.</summary>
    /// <param name="expectedThieves">Sites × theft share × how prone the place is.</param>
    public static List<LineTap> Draw(double expectedThieves, TownCalendar calendar, SeededRandom random)
    {
        var taps = new List<LineTap>();
        var miss = Math.Exp(-PerThief * expectedThieves);
        for (var luck = random.Unit(); luck > miss && taps.Count < 40; luck *= random.Unit())
            taps.Add(new(TamperingMaker.Plan(Method.Tap, calendar, random).BeganDay, random.LogNormal(26, 0.8)));
        return taps;
    }
}
