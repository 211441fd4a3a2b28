using Detection.Models.Simulation;
using Detection.Models.Simulation.Grid;
using Detection.Models.Simulation.Layout;
using Detection.Models.Simulation.Time;

namespace Detection.Models.Tests.Simulation;

public sealed class GridEnergyTests
{
    private static readonly TownCalendar Calendar = new(new(2025, 1, 1), 12);
    private static readonly Sector Place = new(0, Zone.InnerGrid, 1, 100, 500, 0, 1, "", "", 1, 0);
    private static readonly Transformer Transformer = new(Place, 0, 0, 100, new(200, 10), 400);

    [Fact]
    public void A_transformer_without_taps_loses_a_few_percent()
    {
        var energy = Energy([]);
        Assert.All(energy.Where(kwh => !double.IsNaN(kwh)), kwh => Assert.InRange(1 - 30_000 / kwh, 0.02, 0.08));
    }

    [Fact]
    public void A_tap_shows_in_the_transformers_energy_from_the_day_it_began_and_nowhere_else()
    {
        var (without, with) = (Energy([]), Energy([new(Calendar.MonthStart[6], 50)]));
        for (var month = 0; month < 12; month++)
        {
            if (double.IsNaN(with[month])) continue;
            var days = Calendar.MonthStart[month + 1] - Calendar.MonthStart[month];
            Assert.InRange(with[month] - without[month], month < 6 ? 0 : 50 * days, month < 6 ? 0 : 50 * days * 1.06);
        }
    }

    [Fact]
    public void Some_transformers_have_no_meter_and_say_nothing()
    {
        var silent = Enumerable.Range(0, 400).Count(index => GridEnergy.EnergyIn(Transformer, new double[12], [], Calendar, SeededRandom.For(1, Purpose.Grid, index)).All(double.IsNaN));
        Assert.InRange(silent, 8, 48);
    }

    private static double[] Energy(List<LineTap> taps)
    {
        var net = new double[12];
        Array.Fill(net, 30_000);
        return GridEnergy.EnergyIn(Transformer, net, taps, Calendar, SeededRandom.For(1, Purpose.Grid, 3));
    }
}
