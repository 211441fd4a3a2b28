using Detection.Models.Simulation.Output;

namespace Detection.Models.Tests.Simulation;

/// <summary>What every row of the readings must obey, whoever lives behind the meter.</summary>
public sealed class TownReadingTests(SampleTown sample) : IClassFixture<SampleTown>
{
    private const string Corrected = "30";
    private readonly TownInMemory _town = sample.Town;
    private readonly Dictionary<string, TownInMemory.Row> _installations = sample.Town.Rows(TownFile.Installations).ToDictionary(row => row["installation_no"]);

    [Fact]
    public void Active_energy_is_the_index_difference_times_the_multiplier_plus_the_additional_consumption() =>
        Assert.All(
            _town.Rows(TownFile.Readings),
            row => Assert.Equal(
                row.Milli("active_kwh"), (row.Milli("last_index") - row.Milli("first_index")) * (long)row.Number("multiplier") + row.Milli("additional_kwh")));

    [Fact]
    public void The_three_registers_sum_to_the_active_energy() =>
        Assert.All(
            _town.Rows(TownFile.Readings).Where(row => row.Has("t1_kwh")),
            row => Assert.Equal(row.Milli("active_kwh"), row.Milli("t1_kwh") + row.Milli("t2_kwh") + row.Milli("t3_kwh")));

    [Fact]
    public void No_energy_and_no_index_is_negative() =>
        Assert.All(
            _town.Rows(TownFile.Readings),
            row => Assert.All(["active_kwh", "first_index", "last_index"], column => Assert.True(row.Milli(column) >= 0, $"{row["installation_no"]} {row["period"]} {column}")));

    [Fact]
    public void Demand_lies_between_the_mean_power_and_the_contract_power()
    {
        foreach (var row in _town.Rows(TownFile.Readings).Where(row => row.Has("demand_kw") && row["reading_code"] != Corrected))
        {
            var hours = 24 * (row.Date("last_reading_date").DayNumber - row.Date("first_reading_date").DayNumber);
            var contract = _installations[row["installation_no"]].Number("contract_power_kw");
            Assert.InRange(row.Number("demand_kw"), row.Number("active_kwh") / hours - 0.002 * row.Number("multiplier"), contract + 0.001);
        }
    }

    [Fact]
    public void A_meter_that_was_not_read_shows_no_demand() =>
        Assert.All(_town.Rows(TownFile.Readings).Where(row => row["estimated"] == "1"), row => Assert.False(row.Has("demand_kw")));

    [Fact]
    public void Reactive_energy_is_measured_of_three_phase_consumers_above_9_kw_only() =>
        Assert.All(
            _town.Rows(TownFile.Readings),
            row =>
            {
                var installation = _installations[row["installation_no"]];
                var measured = installation["phases"] == "3" && installation.Number("contract_power_kw") > 9;
                Assert.Equal(measured, row.Has("inductive_kvarh"));
                Assert.Equal(measured, row.Has("capacitive_kvarh"));
            });

    [Fact]
    public void A_month_holds_most_of_the_days_it_is_named_after_and_readings_are_25_to_35_days_apart()
    {
        foreach (var row in _town.Rows(TownFile.Readings).Where(row => row["reading_code"] == "10"))
        {
            var (first, last) = (row.Date("first_reading_date"), row.Date("last_reading_date"));
            Assert.InRange(last.DayNumber - first.DayNumber, 25, 35);
            var middle = first.AddDays((last.DayNumber - first.DayNumber) / 2);
            Assert.Equal(row["period"], middle.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_bill_starts_where_the_one_before_ended_unless_the_meter_was_exchanged()
    {
        var exchanges = _town.Rows(TownFile.Meters).Where(row => row.Has("removed_on")).ToLookup(row => row["installation_no"], row => row.Date("removed_on"));
        var resets = 0;
        foreach (var series in _town.ReadingsByInstallation())
        {
            TownInMemory.Row? before = null;
            foreach (var row in series)
            {
                if (before is not null)
                {
                    Assert.Equal(before["last_reading_date"], row["first_reading_date"]);
                    var exchanged = exchanges[series.Key].Any(day => day > row.Date("first_reading_date") && day <= row.Date("last_reading_date"));
                    Assert.Equal(exchanged ? 0 : before.Milli("last_index"), row.Milli("first_index"));
                    if (exchanged) resets++;
                }
                before = row;
            }
        }
        Assert.True(resets > 100);
    }

    [Fact]
    public void Estimated_missed_and_corrected_readings_occur_and_stay_rare()
    {
        var readings = _town.Rows(TownFile.Readings);
        Assert.InRange(readings.Count(row => row["estimated"] == "1") / (double)readings.Count, 0.005, 0.03);
        Assert.InRange(1 - readings.Count / (SampleTown.Options.Installations * 36.0), 0.003, 0.02);
        Assert.Contains(readings, row => row["reading_code"] == Corrected && row.Milli("additional_kwh") > 0);
    }

    [Fact]
    public void Pumps_run_in_summer_homes_cool_in_summer_and_streets_are_lit_longer_in_winter()
    {
        Assert.True(MeanKwh("pamuk sulama", "07") > 20 * MeanKwh("pamuk sulama", "01"));
        Assert.True(MeanKwh("mesken daire", "08") > 1.3 * MeanKwh("mesken daire", "04"));
        Assert.InRange(MeanKwh("genel aydınlatma", "12") / MeanKwh("genel aydınlatma", "06"), 1.3, 1.8);
        Assert.True(MeanKwh("okul", "10") > 1.1 * MeanKwh("okul", "08"));
    }

    private double MeanKwh(string consumerType, string month) => _town.Rows(TownFile.Readings)
        .Where(row => row["period"].EndsWith("-" + month, StringComparison.Ordinal) && _installations[row["installation_no"]]["consumer_type"] == consumerType)
        .Average(row => row.Number("active_kwh"));
}
