using Detection.Models.Simulation.Loads;
using Detection.Models.Simulation.Metering;
using Detection.Models.Simulation.Output;
using Detection.Models.Simulation.Theft;

namespace Detection.Models.Tests.Simulation;

/// <summary>Each method leaves the trace the regulation's §11 describes, and nothing else differs from the honest twin.</summary>
public sealed class TheftTraceTests
{
    private static double Active(Reading reading) => reading.ActiveMilli;

    private static double Demand(Reading reading) => reading.DemandMilli ?? 0;

    private static double Inductive(Reading reading) => reading.InductiveMilli;

    [Theory]
    [InlineData(Method.Magnet)]
    [InlineData(Method.SeparateLine)]
    [InlineData(Method.InsideMeter)]
    [InlineData(Method.RemoteSwitched)]
    [InlineData(Method.Neutral)]
    public void Theft_changes_the_meter_and_not_what_is_truly_used(Method method)
    {
        foreach (var (honest, thief) in Twins.Make(UnitKind.Shop, method, 0.4, count: 10))
        {
            Assert.Equal(honest.NetKwhByMonth, thief.NetKwhByMonth);
            Assert.Empty(honest.Hidden);
            Assert.NotEmpty(thief.Hidden);
            Assert.Equal(honest.Readings.Where(r => r.Period < Twins.BeganMonth), thief.Readings.Where(r => r.Period < Twins.BeganMonth));
        }
    }

    [Fact]
    public void Energy_that_escapes_is_the_difference_between_the_twins()
    {
        foreach (var (honest, thief) in Twins.Make(UnitKind.Flat, Method.TerminalBridge, 0.4, count: 10))
        {
            var difference = honest.Readings.Sum(r => r.ActiveMilli - r.AdditionalMilli) - thief.Readings.Sum(r => r.ActiveMilli - r.AdditionalMilli);
            Assert.Equal(difference / 1000.0, thief.HiddenKwh(0, honest.Readings[^1].LastDay), 1.0);
        }
    }

    [Fact]
    public void A_magnet_lowers_energy_but_not_demand_and_is_off_in_some_months()
    {
        var pairs = Twins.Make(UnitKind.Flat, Method.Magnet, 0.3);
        Assert.InRange(Twins.Ratio(pairs, Active), 0.2, 0.75);
        Assert.InRange(Twins.Ratio(pairs, Demand), 0.85, 1);
        Assert.InRange(pairs.SelectMany(Twins.After).Average(month => month.Thief.ActiveMilli == month.Honest.ActiveMilli ? 1.0 : 0), 0.01, 0.3);
    }

    [Theory]
    [InlineData(Method.VoltageLead, 0.66)]
    [InlineData(Method.PhaseBypass, 0.33)]
    [InlineData(Method.TerminalBridge, 0.45)]
    public void A_phase_lost_or_a_bridge_scales_energy_demand_and_reactive_alike(Method method, double keep)
    {
        var pairs = Twins.Make(UnitKind.Workshop, method, keep);
        Assert.Equal(keep, Twins.Ratio(pairs, Active), 0.06);
        Assert.Equal(keep, Twins.Ratio(pairs, Demand), 0.06);
        Assert.Equal(keep, Twins.Ratio(pairs, Inductive), 0.06);
    }

    [Fact]
    public void A_reversed_transformer_turns_inductive_energy_capacitive()
    {
        var pairs = Twins.Make(UnitKind.Workshop, Method.CtReversed, 0.33);
        Assert.Equal(0.33, Twins.Ratio(pairs, Active), 0.06);
        Assert.True(Twins.Ratio(pairs, reading => (double)reading.CapacitiveMilli / Math.Max(1, reading.InductiveMilli)) > 2);
    }

    [Fact]
    public void A_lifted_neutral_makes_the_level_jump_from_month_to_month()
    {
        var pairs = Twins.Make(UnitKind.Flat, Method.Neutral, 0.5);
        var ratios = pairs.SelectMany(Twins.After).Where(m => m.Honest.ActiveMilli > 0).Select(m => (double)m.Thief.ActiveMilli / m.Honest.ActiveMilli).ToList();
        Assert.InRange(ratios.Average(), 0.4, 0.6);
        Assert.True(ratios.Max() - ratios.Min() > 0.4);
    }

    [Fact]
    public void A_separate_line_leaves_the_base_load_and_takes_the_season_away()
    {
        var pairs = Twins.Make(UnitKind.Flat, Method.SeparateLine, 0.5);
        Assert.InRange(Twins.Ratio(pairs, Active), 0.3, 0.85);
        Assert.True(Swing(pairs, month => month.Thief) < 0.7 * Swing(pairs, month => month.Honest));
        Assert.True(Twins.Ratio(pairs, reading => reading.T3Milli / (double)Math.Max(1, reading.ActiveMilli)) > 1.02);
    }

    /// <summary>July and August against April and May.</summary>
    private static double Swing(List<(MeteredSeries, MeteredSeries)> pairs, Func<(Reading Honest, Reading Thief), Reading> twin)
    {
        double Mean(params int[] periods) => pairs.SelectMany(Twins.After).Select(twin).Where(r => periods.Contains(r.Period)).Average(r => (double)r.ActiveMilli);
        return Mean(20, 21, 32, 33) / Mean(29, 30) - 1;
    }

    [Fact]
    public void Work_inside_the_meter_leaves_a_demand_and_a_reactive_energy_that_do_not_fit()
    {
        var pairs = Twins.Make(UnitKind.Workshop, Method.InsideMeter, 0.5, variant: 2);
        Assert.Equal(0.5, Twins.Ratio(pairs, Active), 0.03);
        Assert.InRange(Twins.Ratio(pairs, Demand), 0.97, 1.001);
        Assert.InRange(Twins.Ratio(pairs, Inductive), 0.97, 1.03);
    }

    [Fact]
    public void Work_inside_the_meter_can_stop_one_register()
    {
        var months = Twins.Make(UnitKind.Flat, Method.InsideMeter, 0.5, variant: 3, count: 10).SelectMany(Twins.After);
        Assert.All(months, month => Assert.Equal((month.Honest.T1Milli, 0), (month.Thief.T1Milli, month.Thief.T2Milli)));
    }

    [Fact]
    public void Work_inside_the_meter_can_turn_the_index_back()
    {
        var pairs = Twins.Make(UnitKind.Flat, Method.InsideMeter, 0.5, variant: 400, count: 10);
        Assert.Contains(pairs, pair => pair.Thief.Readings.Any(r => r.LastIndexMilli < r.FirstIndexMilli && r.Period is Twins.BeganMonth or Twins.BeganMonth + 1));
    }

    [Fact]
    public void A_remote_switch_leaves_flat_months_and_a_low_load_factor()
    {
        var pairs = Twins.Make(UnitKind.CitrusPump, Method.RemoteSwitched, 0.3);
        static bool Flat(Reading reading) => reading.ActiveMilli == 0;
        Assert.All(pairs, pair => Assert.True(Twins.After(pair).Count(m => Flat(m.Thief)) >= 3));
        Assert.True(Twins.Ratio(pairs, r => Flat(r) ? 0 : r.ActiveMilli / (double)Math.Max(1, r.DemandMilli ?? 1)) < 0.5);
    }

    [Fact]
    public void After_a_cut_the_index_of_a_reconnected_meter_goes_on()
    {
        for (var ordinal = 0; ordinal < 20; ordinal++)
        {
            var (honest, thief) = Twins.Cut(ordinal);
            Assert.All(honest.Readings.Where(r => r.Period > 13 && r.State == ReadingState.Read), r => Assert.Equal(0, r.ActiveMilli));
            Assert.All(thief.Readings.Where(r => r.Period > 13 && r.State == ReadingState.Read), r => Assert.True(r.LastIndexMilli > r.FirstIndexMilli && r.MeterState == MeterState.Cut));
            Assert.True(thief.HiddenKwh(0, thief.Readings[^1].LastDay) > 0);
        }
    }

    [Fact]
    public async Task Every_method_occurs_in_a_town_and_taps_have_no_subscriber()
    {
        var town = await TownInMemory.Make(new(12_000, 1) { Months = 12 });
        var truth = town.Rows(TownFile.Truth);
        var codes = Enum.GetValues<Method>().Where(method => method != Method.MeterFault).Select(method => MethodTraits.Of(method).Code);
        Assert.Equal(codes.Order(), truth.Select(row => row["method"]).Distinct().Order());
        Assert.All(truth, row => Assert.Equal(row["method"] == "tap", !row.Has("installation_no")));
        Assert.All(truth, row => Assert.Contains(row["case"], (string[])["a", "b", "c", "cc"]));
        Assert.InRange(town.Summary.Thieves / 12_000.0, 0.035, 0.065);
    }
}
