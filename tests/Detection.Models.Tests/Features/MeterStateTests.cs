using Detection.Models.Features;
using Detection.Models.Series;

namespace Detection.Models.Tests.Features;

/// <summary>What readers note, what a smart meter says and what was found before: read as of the scoring date, missing where nothing is sent.</summary>
public class MeterStateTests
{
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    private static readonly InstallationHistory Plain = new()
    {
        Id = new InstallationId(1), InstallationNo = "1", TariffGroup = TariffGroup.Commercial,
        Readings = [.. Enumerable.Range(0, 24).Select(i => new MonthlyReading(Period.Of(new DateOnly(2024, 7, 1)) + i, 300))],
    };

    private static double Of(Feature feature, InstallationHistory history) =>
        Population.Of([history], AsOf).InputOf(history) is var input ? feature.Of(input) : double.NaN;

    [Fact]
    public void Notes_are_counted_by_what_they_mean_and_only_for_two_years()
    {
        var history = Plain with
        {
            Notes =
            [
                Note(new(2026, 5, 31), FieldSigns.Opened), Note(new(2026, 4, 30), FieldSigns.Opened | FieldSigns.Damaged), Note(new(2026, 3, 31), FieldSigns.Vacant),
                Note(new(2023, 3, 31), FieldSigns.Opened), Note(new(2026, 7, 31), FieldSigns.Opened),
            ],
        };
        Assert.Equal(2, Of(FieldFeatures.OpenedMonths, history));
        Assert.Equal(1, Of(FieldFeatures.DamagedMonths, history));
        Assert.Equal(1, Of(FieldFeatures.VacantMonths, history));
        Assert.Equal(0, Of(FieldFeatures.UnreachedMonths, history));
    }

    [Fact]
    public void A_word_counts_by_the_table_of_its_meters_model_and_not_at_all_without_words()
    {
        var bits = new EventBits([("", 11, true), ("", 5, false), ("E350", 40, true), ("", 64, true)]);
        var history = Plain with
        {
            Words =
            [
                bits.Read(new(2026, 6, 1), null, 1UL << 11), bits.Read(new(2026, 6, 1), null, 1UL << 11), bits.Read(new(2026, 6, 2), null, 1UL << 5),
                bits.Read(new(2026, 6, 3), "E350", 1UL << 40), bits.Read(new(2026, 6, 4), "E350", 1UL << 11), bits.Read(new(2026, 7, 1), null, 1UL << 11),
            ],
        };
        Assert.Equal(2, Of(FieldFeatures.UrgentWordDays, history));
        Assert.Equal(1, Of(FieldFeatures.OtherWordDays, history));
        Assert.True(double.IsNaN(Of(FieldFeatures.UrgentWordDays, Plain)));
    }

    [Fact]
    public void Energy_is_held_against_the_meters_own_voltage_and_current()
    {
        // 230 V and 4 A on each of three phases are 2.76 kVA: 0.69 kVAh a quarter-hour, of which half is registered.
        var history = Plain with { Quarters = Days(7, _ => 0.345f, volts: [230, 230, 230], amps: [4, 4, 4]) };
        Assert.Equal(0.5, Of(QuarterFeatures.Unmeasured, history), 3);
        Assert.Equal(0, Of(QuarterFeatures.LostVoltage, history));
        Assert.Equal(0, Of(QuarterFeatures.IdlePhase, history));
        Assert.Equal(0.25, Of(QuarterFeatures.NightShare, history), 6);
        Assert.True(double.IsNaN(Of(QuarterFeatures.Unmeasured, Plain with { Quarters = Days(4, _ => 0.3f, [230, 230, 230], [4, 4, 4]) })));
        Assert.True(double.IsNaN(Of(QuarterFeatures.Unmeasured, Plain with { Quarters = Days(7, _ => 0.3f, [], []) })));
    }

    [Fact]
    public void A_phase_without_voltage_or_current_is_seen()
    {
        Assert.Equal(1, Of(QuarterFeatures.LostVoltage, Plain with { Quarters = Days(7, _ => 0.3f, [230, 2, 230], [4, 4, 4]) }));
        Assert.Equal(1, Of(QuarterFeatures.IdlePhase, Plain with { Quarters = Days(7, _ => 0.3f, [230, 230, 230], [4, 0, 4]) }));
        Assert.True(double.IsNaN(Of(QuarterFeatures.IdlePhase, Plain with { Quarters = Days(7, _ => 0.3f, [230, 230, 230], [0.1f, 0, 0.1f]) })));
    }

    [Fact]
    public void Use_that_vanishes_within_the_day_is_seen_but_not_held_against_homes()
    {
        var history = Plain with { Quarters = Days(7, quarter => quarter is >= 40 and < 64 ? 0 : 1, [], []) };
        Assert.Equal(0.25, Of(QuarterFeatures.Silence, history));
        Assert.True(double.IsNaN(Of(QuarterFeatures.Silence, history with { TariffGroup = TariffGroup.Dwelling })));
    }

    [Fact]
    public void Findings_are_known_from_the_day_after_which_the_scores_are_made()
    {
        var history = Plain with { FoundOn = [new(2025, 12, 10), new(2026, 7, 1), new(2019, 1, 1)] };
        Assert.Equal(1, Of(HistoryFeatures.Findings, history));
        Assert.Equal(6, Of(HistoryFeatures.MonthsSinceFinding, history));
        Assert.True(double.IsNaN(Of(HistoryFeatures.MonthsSinceFinding, Plain)));
    }

    private static FieldNote Note(DateOnly day, FieldSigns signs) => new(Period.Of(day), day, signs);

    private static QuarterDay[] Days(int count, Func<int, float> kwh, float[] volts, float[] amps) =>
        [.. Enumerable.Range(0, count).Select(i => QuarterDay.Of(AsOf.AddDays(-i), [.. Enumerable.Range(0, 96).Select(kwh)], All(volts), All(amps)))];

    private static float[][] All(float[] phases) => [.. phases.Select(value => Enumerable.Repeat(value, 96).ToArray())];
}
