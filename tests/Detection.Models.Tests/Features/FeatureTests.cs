using Detection.Models.Features;
using Detection.Models.Series;
using Detection.Models.Tests.Scoring;

namespace Detection.Models.Tests.Features;

public class FeatureTests
{
    private static readonly Period Last = SmallTown.Last;

    private static FeatureRow RowOf(InstallationHistory history) =>
        Population.Extract([.. SmallTown.Of(80, seed: 40), history with { Id = new InstallationId(999) }], SmallTown.AsOf)[^1];

    private static InstallationHistory Installation(TariffGroup group, Func<Period, MonthlyReading> reading) => new()
    {
        Id = new InstallationId(999), InstallationNo = "999", TariffGroup = group, Phases = 3, ContractPowerKw = 60, InstalledPowerKw = 60,
        XMetres = 500, YMetres = 500, Readings = [.. Enumerable.Range(0, 24).Select(back => reading(Last - back))],
    };

    [Fact]
    public void Every_feature_has_a_code_a_meaning_and_both_names_and_codes_are_unique()
    {
        Assert.All(FeatureCatalogue.All, f => Assert.DoesNotContain("", new[] { f.Code, f.Meaning, f.Unit, f.Name.Tr, f.Name.En }));
        Assert.All(FeatureCatalogue.All.Where(f => f.Suspicious != Suspicious.Neither), f => Assert.NotEqual("", f.Trace));
        Assert.Equal(FeatureCatalogue.All.Count, FeatureCatalogue.All.Select(f => f.Code).Distinct().Count());
    }

    [Fact]
    public void The_document_of_features_is_what_the_catalogue_says()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Detection.sln"))) folder = folder.Parent!;

        Assert.True(FeatureDocument.Write() == File.ReadAllText(Path.Combine(folder.FullName, "docs", "features.md")),
            "docs/features.md is stale: ./tarama features > docs/features.md");
    }

    [Fact]
    public void Load_factor_is_energy_over_demand_times_hours() =>
        Assert.Equal(0.25, RowOf(Installation(TariffGroup.Industry, p => new(p, 6 * p.Days) { DemandKw = 1 }))[DemandFeatures.LoadFactor], 6);

    [Fact]
    public void Demand_that_repeats_itself_is_stuck() =>
        Assert.Equal(5, RowOf(Installation(TariffGroup.Industry, p => new(p, 900) { DemandKw = Last - p < 5 ? 7.5 : 8 + 0.1 * p.Month }))[DemandFeatures.StuckDemand]);

    [Fact]
    public void More_energy_than_the_demand_allows_is_counted() =>
        Assert.Equal(3, RowOf(Installation(TariffGroup.Industry, p => new(p, 24 * p.Days * 10) { DemandKw = Last - p < 3 ? 9 : 20 }))[DemandFeatures.EnergyBeyondDemand]);

    [Theory]
    [InlineData(TariffGroup.Industry, 3, 60, false)]
    [InlineData(TariffGroup.Industry, 1, 60, true)]
    [InlineData(TariffGroup.Industry, 3, 9, true)]
    [InlineData(TariffGroup.Dwelling, 3, 60, true)]
    public void Reactive_energy_is_read_only_where_it_is_regulated(TariffGroup group, int phases, double kw, bool exempt)
    {
        var history = Installation(group, p => new(p, 900) { InductiveKvarh = 300 }) with { Phases = phases, ContractPowerKw = kw };

        Assert.Equal(exempt, double.IsNaN(RowOf(history)[ReactiveFeatures.InductiveRatio]));
    }

    [Fact]
    public void An_index_that_went_back_is_counted_and_a_corrected_estimate_is_not()
    {
        MonthlyReading Month(Period p, double first, double last, bool estimated = false) => new(p, 100) { FirstIndex = first, LastIndex = last, Estimated = estimated, AdditionalKwh = 100 - (last - first) };
        var back = Installation(TariffGroup.Industry, p => p == Last - 3 ? Month(p, 1000, 700) : Month(p, p < Last ? 1000 : 700, p < Last ? 1000 : 800));
        var corrected = Installation(TariffGroup.Industry, p => p == Last - 3 ? Month(p, 1000, 700) : Month(p, 1000, 1000, estimated: p == Last - 4));

        Assert.True(RowOf(back)[IndexFeatures.IndexFell] >= 1);
        Assert.Equal(0, RowOf(corrected)[IndexFeatures.IndexFell]);
    }

    [Fact]
    public void Energy_is_its_index_difference_times_the_multiplier()
    {
        MonthlyReading Month(Period p, double kwh) => new(p, kwh) { FirstIndex = 10 * (24 - (Last - p)), LastIndex = 10 * (25 - (Last - p)), Multiplier = 40 };

        Assert.Equal(0, RowOf(Installation(TariffGroup.Industry, p => Month(p, 400)))[IndexFeatures.IndexMismatch]);
        Assert.Equal(1, RowOf(Installation(TariffGroup.Industry, p => Month(p, p == Last ? 10 : 400)))[IndexFeatures.IndexMismatch]);
    }

    [Fact]
    public void Energy_between_a_cut_and_its_reconnection_is_counted()
    {
        var history = Installation(TariffGroup.Commercial, p => new(p, 90)) with
        {
            Events = [new(EventKind.Cut, (Last - 5).FirstDay), new(EventKind.Reconnect, (Last - 3).LastDay)],
        };

        Assert.Equal((3.0, 270.0), (RowOf(history)[CutFeatures.MonthsAfterCut], RowOf(history)[CutFeatures.EnergyAfterCut]));
    }

    [Fact]
    public void A_pump_that_rests_in_winter_with_its_neighbours_has_no_month_without_use_in_season()
    {
        MonthlyReading Season(Period p, double scale) => new(p, p.Month is >= 5 and <= 9 ? scale * 900 : 0);
        var fields = Enumerable.Range(1, 40).Select(i => Installation(TariffGroup.Agriculture, p => Season(p, 1 + i % 5 * 0.1)) with { Id = new InstallationId(i), InstallationNo = $"{i}", XMetres = 100 * i, YMetres = 0 }).ToArray();
        var dry = fields[7].With(r => r.Period.Month is 7 or 8 && r.Period.Year == 2025 ? r with { ActiveKwh = 0 } : r);

        var rows = Population.Extract([.. fields.Where((_, i) => i != 7), dry], SmallTown.AsOf);

        Assert.Equal(0, rows[0][RunFeatures.ZeroMonthsInSeason]);
        Assert.Equal(2, rows[7][RunFeatures.ZeroMonthsInSeason]);
    }

    [Fact]
    public void Days_without_use_among_days_with_use_are_a_share()
    {
        var history = Installation(TariffGroup.Commercial, p => new(p, 300)) with
        {
            Days = [.. Enumerable.Range(1, 20).Select(d => new DailyReading(new DateOnly(2025, 12, d), d % 4 == 0 ? 0 : 5))],
        };

        Assert.Equal(0.25, RowOf(history)[DayFeatures.ZeroDays], 6);
        Assert.True(double.IsNaN(RowOf(history with { TariffGroup = TariffGroup.Dwelling })[DayFeatures.ZeroDays]), "an empty home is no trace");
    }
}
