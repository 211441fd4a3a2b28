using Detection.Models.Calibration;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Models.Tests.Scoring;

public class ValueTests
{
    private const double DaysPerMonth = 365.25 / 12;

    private static FeatureRow Row(params (Feature Feature, double Value)[] known) => Row(TariffGroup.Dwelling, known);

    private static FeatureRow Row(TariffGroup group, params (Feature Feature, double Value)[] known)
    {
        var values = new float[FeatureCatalogue.All.Count];
        Array.Fill(values, float.NaN);
        foreach (var (feature, value) in known) values[FeatureCatalogue.PlaceOf(feature)] = (float)value;
        return new FeatureRow(new InstallationId(1), group, values);
    }

    [Theory]
    [InlineData(3, 3 * DaysPerMonth)]
    [InlineData(7, 7 * DaysPerMonth)]
    [InlineData(8, 240)]
    [InlineData(30, 240)]
    public void A_dated_drop_counts_from_its_beginning_for_at_most_240_days(double months, double days)
    {
        var recovery = Recovery.Of(Row((LevelFeatures.Shortfall, 10 * DaysPerMonth), (LevelFeatures.DropMonths, months)));

        Assert.Equal(AssumedCase.Measuring, recovery.Case);
        Assert.Equal((days, 10 * days), (recovery.Days, Math.Round(recovery.Kwh, 3)), Within(0.01));
    }

    [Fact]
    public void Without_a_beginning_sixty_days_count() =>
        Assert.Equal(600, Recovery.Of(Row((LevelFeatures.Shortfall, 10 * DaysPerMonth))).Kwh, 0.01);

    [Theory]
    [InlineData(TariffGroup.Dwelling, 4, 400)]
    [InlineData(TariffGroup.Dwelling, 9, 900 * 180 / (9 * DaysPerMonth))]
    [InlineData(TariffGroup.Agriculture, 9, 900)]
    [InlineData(TariffGroup.Agriculture, 12, 1200 * 360 / (12 * DaysPerMonth))]
    public void Energy_after_a_cut_counts_as_measured_for_180_days_and_360_for_irrigation(TariffGroup group, double months, double kwh)
    {
        var recovery = Recovery.Of(Row(group, (CutFeatures.MonthsAfterCut, months), (CutFeatures.EnergyAfterCut, 100 * months), (LevelFeatures.Shortfall, 9999)));

        Assert.Equal(AssumedCase.AfterCut, recovery.Case);
        Assert.Equal(kwh, recovery.Kwh, 0.01);
    }

    [Fact]
    public void Use_without_a_contract_counts_ninety_days_at_the_level_read()
    {
        var recovery = Recovery.Of(Row((CutFeatures.UseWithoutContract, 0.8), (LevelFeatures.Level, 5)));

        Assert.Equal((AssumedCase.NoContract, 450.0), (recovery.Case, recovery.Kwh));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-5)]
    [InlineData(0)]
    public void Where_nothing_is_missing_there_is_nothing_to_recover(double shortfall) =>
        Assert.Equal(0, Recovery.Of(Row((LevelFeatures.Shortfall, shortfall), (LevelFeatures.DropMonths, 3))).Kwh);

    [Fact]
    public void A_visit_is_worth_the_probability_times_energy_times_twice_the_price()
    {
        var prices = PriceList.On(new DateOnly(2025, 6, 1),
        [
            new TariffPrice(TariffGroup.Dwelling, new DateOnly(2025, 1, 1), 2m), new TariffPrice(TariffGroup.Dwelling, new DateOnly(2025, 5, 1), 2.5m),
            new TariffPrice(TariffGroup.Dwelling, new DateOnly(2025, 7, 1), 9m),
            new TariffPrice(TariffGroup.Lighting, new DateOnly(2025, 1, 1), 4m) { ValidUntil = new DateOnly(2025, 6, 1) },
        ]);
        var row = Row((LevelFeatures.Shortfall, 10 * DaysPerMonth));

        var value = ExpectedValue.Of(row, new Probability(0.5f, 0.4f, 0.6f), prices.Find(TariffGroup.Dwelling, isRepeat: false));

        Assert.Equal((300, 5m, 1500.00m), (MathF.Round(value.Kwh, 2), value.TlPerKwh, value.Tl));
        Assert.Equal(6.25m, prices.Find(TariffGroup.Dwelling, isRepeat: true));
        Assert.Null(prices.Find(TariffGroup.Industry, isRepeat: false));
        Assert.Null(prices.Find(TariffGroup.Lighting, isRepeat: false));
        Assert.Null(ExpectedValue.Of(row, new Probability(0.5f, 0.4f, 0.6f), null).Tl);
    }

    [Fact]
    public void An_impossible_energy_is_still_a_number() =>
        Assert.True(ExpectedValue.Of(Row((LevelFeatures.Shortfall, 3e38), (LevelFeatures.DropMonths, 40)), new Probability(1, 1, 1), 100m).Tl > 0);

    [Fact]
    public void Ranks_go_by_value_and_the_large_but_ordinary_come_last()
    {
        Ranking.Entry[] entries =
        [
            new(new InstallationId(1), 0.9f, 0.8f, 100, 900m), new(new InstallationId(2), 0.5f, 0.3f, 500, 400m), new(new InstallationId(3), 0.02f, 0.01f, 9000, 9000m),
            new(new InstallationId(5), 0.5f, 0.3f, 0, 0m), new(new InstallationId(4), 0.5f, 0.3f, 0, 0m),
        ];

        Assert.Equal([1, 2, 5, 4, 3], Ranking.Places(entries, inTl: true));
        Assert.Equal([2, 1, 5, 4, 3], Ranking.Places(entries, inTl: false));
    }

    private static EqualityComparer<(double, double)> Within(double tolerance) =>
        EqualityComparer<(double, double)>.Create((a, b) => Math.Abs(a.Item1 - b.Item1) < tolerance && Math.Abs(a.Item2 - b.Item2) < 10 * tolerance);
}
