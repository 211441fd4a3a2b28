using System.Text;
using Detection.Models.Imports.Profiles;
using Detection.Models.Imports.Rows;
using Detection.Models.Imports.Targets;

namespace Detection.Models.Tests.Imports;

public class ProfileTests
{
    [Fact]
    public void A_profile_says_which_column_is_what()
    {
        var profile = Read("""{ "name": "x", "target": "readings", "columns": { "installation_no": "Tesisat No", "period": "Dönem", "active_kwh": "Aktif" } }""");
        var map = ColumnMap.Bind(TargetCatalogue.Readings, profile, ["Aktif", "Not", "TESISAT NO", "Dönem"]);
        Assert.True(map.Fits);
        Assert.Equal((2, 3, 0), (map.FieldOf[0], map.FieldOf[1], map.FieldOf[TargetCatalogue.Readings.Get("active_kwh")]));
        Assert.Equal(["Not"], map.Ignored);
    }

    [Fact]
    public void A_mapped_column_that_is_not_in_the_file_is_missing()
    {
        var profile = Read("""{ "name": "x", "target": "readings", "columns": { "installation_no": "A", "demand_kw": "B" } }""");
        Assert.Equal(["A", "B"], ColumnMap.Bind(TargetCatalogue.Readings, profile, ["C"]).Missing);
    }

    [Fact]
    public void Day_columns_come_in_the_order_of_their_days_whatever_order_the_file_has()
    {
        var profile = Read("""{ "name": "x", "target": "daily-wide", "columns": { "installation_no": "NO" }, "dayHeaders": ["M/d/yyyy", "MM/dd/yyyy"] }""");
        var map = ColumnMap.Bind(TargetCatalogue.DailyWide, profile, ["1/13/2014", "NO", "01/05/2014"]);
        Assert.Equal([(2, new DateOnly(2014, 1, 5)), (0, new DateOnly(2014, 1, 13))], map.DayFields);
    }

    [Fact]
    public void Two_headers_for_one_column_are_refused_with_the_line()
    {
        var refused = Assert.Throws<ProfileException>(() => Read("{ \"name\": \"x\", \"target\": \"readings\",\n  \"columns\": {\n    \"active_kwh\": \"A\",\n    \"active_kwh\": \"B\" } }"));
        Assert.Contains("Line 4", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_profile_is_small_and_reads_as_the_same()
    {
        const string json = """{ "name": "x", "target": "transformers", "crs": "EPSG:5254", "decimalMark": ",", "columns": { "transformer_code": "Kod" }, "codes": { "owner": { "EDAŞ": "company" } } }""";
        var text = ProfileWriter.Write(Read(json));
        Assert.DoesNotContain("interval", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dates", text, StringComparison.Ordinal);
        Assert.Contains("EDAŞ", text, StringComparison.Ordinal);
        Assert.Equal(text, ProfileWriter.Write(ProfileReader.Read(text)));
        Assert.Equal(5254, ProfileReader.Read(text).Srid);
    }

    [Theory]
    [InlineData("not json", "not readable")]
    [InlineData("""{ "name": "x", "target": "readings", "crs": "TM30" }""", "no coordinate system")]
    [InlineData("""{ "name": "x", "target": "nothing" }""", "no target")]
    [InlineData("""{ "name": "x", "target": "readings", "columns": { "kwh": "A" } }""", "no column")]
    [InlineData("""{ "name": "x", "target": "readings", "columns": { "t1_kwh": "A", "t2_kwh": "A" } }""", "more than one")]
    [InlineData("""{ "name": "x", "target": "readings", "units": { "t1_kwh": "furlong" } }""", "no unit")]
    [InlineData("""{ "name": "x", "target": "readings", "decimalMark": ";" }""", "decimal mark")]
    [InlineData("""{ "name": "x", "target": "readings", "colums": {} }""", "not readable")]
    public void A_profile_that_cannot_work_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<ProfileException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("MWh", 1000)]
    [InlineData("Wh", 0.001)]
    [InlineData("kW", 1)]
    public void Units_are_turned_into_those_of_the_store(string unit, double factor) => Assert.Equal(factor, UnitFactor.Get(unit));

    private static MappingProfile Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return ProfileReader.Read(stream);
    }
}
