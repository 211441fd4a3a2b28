using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Reading;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Rules;
using Detection.Models.Imports.Targets;
using Detection.Models.Imports.Values;

namespace Detection.Models.Tests.Imports;

/// <summary>What the rules say of readings, one row after another, with and without what is known beside them.</summary>
public class ReadingRuleTests
{
    private const string Header =
        "installation_no,period,first_reading_date,last_reading_date,first_index,last_index,multiplier,active_kwh,additional_kwh,t1_kwh,t2_kwh,t3_kwh,demand_kw,estimated,reading_code";

    [Theory]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,100,131,1,31,,,,,,,")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,100,131,0,31.4,,,,,,,10")]
    [InlineData("b,2025-01,2025-01-01,2025-02-01,100,110,40,390,-10,,,,,,")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,,,,60,,30,20,10,2,,")]
    [InlineData("a,2025-01,,,,,,60,,,,,,,")]
    public void A_row_that_adds_up_is_left_in_peace(string row) => Assert.DoesNotContain(Read(row), fault => fault.Severity != Severity.Note);

    [Theory]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,100,131,1,61,,,,,,,", "energy-differs-from-index")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,100,110,40,400,25,,,,,,", "energy-differs-from-index")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,131,100,1,31,,,,,,,", "index-went-back")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,99990,21,1,31,,,,,,,", "index-rolled-over")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,,,,60,,30,20,40,,,", "registers-differ-from-total")]
    [InlineData("a,2025-01,2025-01-01,2025-03-15,,,,60,,,,,,,", "reading-interval-unusual")]
    [InlineData("a,2025-01,2025-01-01,2025-01-11,,,,60,,,,,,,", "reading-interval-unusual")]
    [InlineData("a,2024-01,2025-01-01,2025-02-01,,,,60,,,,,,,", "period-does-not-fit-dates")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,,,,60,,,,,25,,", "demand-above-connection")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,,,,60,,,,,0.05,,", "demand-below-mean")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,,,,99999,,,,,,,", "energy-above-connection")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,,,3,60,,,,,,,", "multiplier-differs-from-meter")]
    [InlineData("a,2025-01,2025-01-01,2029-02-01,,,,60,,,,,,,", "date-in-the-future")]
    [InlineData("a,2025-01,2025-01-01,2025-02-01,,,,60,,,,,,,77", "code-is-not-in-table")]
    [InlineData("z,2025-01,2025-01-01,2025-02-01,,,,60,,,,,,,", "unknown-installation")]
    public void A_row_that_does_not_is_named_by_its_rule(string row, string rule) => Assert.Contains(Read(row), fault => fault.Rule.Code == rule);

    [Fact]
    public void Rollover_exchange_and_rollback_are_told_apart()
    {
        Assert.DoesNotContain(Read("a,2025-01,2025-01-01,2025-02-01,99990,21,1,31,,,,,,,"), fault => fault.Rule.Code == "index-went-back");
        Assert.DoesNotContain(Read("a,2025-01,2025-01-01,2025-02-01,131,100,1,31,,,,,,,"), fault => fault.Rule.Code == "index-rolled-over");
    }

    [Theory]
    [InlineData("a,2025-02,2025-02-01,2025-03-01,140,168,1,28,,,,,,,", "index-does-not-continue")]
    [InlineData("a,2025-02,2025-01-20,2025-03-01,131,160,1,29,,,,,,,", "readings-overlap")]
    [InlineData("a,2025-02,2025-01-01,2025-02-01,100,131,1,31,,,,,,,", "reading-is-repeated")]
    public void A_row_is_judged_beside_the_month_before(string second, string rule)
    {
        const string first = "a,2025-01,2025-01-01,2025-02-01,100,131,1,31,,,,,,,";
        Assert.Contains(Read(first, second), fault => fault.Rule.Code == rule);
        Assert.DoesNotContain(Read(second), fault => fault.Rule.Code == rule);
    }

    [Fact]
    public void A_missing_month_in_between_is_no_contradiction() => Assert.DoesNotContain(
        Read("a,2025-01,2025-01-01,2025-02-01,100,131,1,31,,,,,,,", "a,2025-03,2025-03-01,2025-04-01,160,191,1,31,,,,,,,"),
        fault => fault.Rule.Code == "index-does-not-continue");

    [Fact]
    public void Another_installations_reading_is_not_the_month_before() => Assert.Empty(
        Read("a,2025-01,2025-01-01,2025-02-01,100,131,1,31,,,,,,,", "b,2025-02,2025-02-01,2025-03-01,7,35,1,28,,,,,,,"));

    private static List<Fault> Read(params string[] rows)
    {
        var schema = TargetCatalogue.Readings;
        var profile = MappingProfile.Canonical(schema);
        var known = new KnownInstallations();
        known.Add("a", 1, 10, 1);
        known.Add("b", 2, float.NaN, float.NaN);
        var around = new Surroundings(new DateOnly(2026, 1, 1), known, new Dictionary<string, HashSet<string>> { ["reading"] = ["10", "21"] });
        var reader = new RowReader(
            schema, profile, ColumnMap.Bind(schema, profile, Header.Split(',')), new CellForms(new NumberForm('.'), DateForm.Iso, IntervalLabel.QuarterHourStart), null, around);
        var record = new DelimitedReader(new StringReader(string.Join('\n', rows) + "\n"), ',');
        var faults = new List<Fault>();
        while (record.Read())
        {
            reader.Read(record);
            faults.AddRange(reader.Faults.Items);
        }

        return [.. faults.Where(fault => fault.Rule.Code != "multiplier-is-zero")];
    }
}
