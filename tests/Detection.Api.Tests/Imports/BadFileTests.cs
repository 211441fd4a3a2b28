using System.Text;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Files of which nothing is taken: the import says why, and no table gains a row.</summary>
public class BadFileTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n\n")]
    public async Task An_empty_file_is_refused(string text) =>
        Assert.Equal("empty-file", (await _bench.Refusal("readings.csv", text)).Rule.Code);

    [Fact]
    public async Task A_file_with_a_header_only_is_refused() =>
        Assert.Equal("header-only", (await _bench.Refusal("readings.csv", "installation_no,period,active_kwh\n")).Rule.Code);

    [Fact]
    public async Task A_wrong_profile_is_refused_before_any_row_and_names_the_columns_missing_and_found()
    {
        var path = ImportBench.Write("customers.csv", "TESISAT,GRUP\n1,dwelling\n");
        var refused = await Assert.ThrowsAsync<Detection.Api.Stages.Imports.ImportRefusedException>(() => _bench.Run(path, "sgcc-daily"));
        Assert.Equal("wrong-profile", refused.Rule.Code);
        Assert.Contains("CONS_NO", refused.Reason.Tr, StringComparison.Ordinal);
        Assert.Contains("TESISAT, GRUP", refused.Reason.En, StringComparison.Ordinal);
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from installation where installation_no = '1'"));
    }

    [Fact]
    public async Task A_canonical_file_without_a_required_column_is_refused()
    {
        var refused = await _bench.Refusal("installations.csv", "installation_no,province\n1,Adana\n");
        Assert.Equal("wrong-profile", refused.Rule.Code);
        Assert.Contains("tariff_group", refused.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_that_nothing_fits_is_refused() =>
        Assert.Equal("no-profile", (await _bench.Refusal("export.csv", "a,b\n1,2\n")).Rule.Code);

    [Fact]
    public async Task A_mapped_column_that_stands_twice_is_refused() =>
        Assert.Equal("column-twice", (await _bench.Refusal("readings.csv", "installation_no,period,active_kwh,active_kwh\n1,2026-01,1,2\n")).Rule.Code);

    [Fact]
    public async Task A_spreadsheet_is_refused_and_named() =>
        Assert.Contains("XLSX", (await _bench.Refusal("readings.csv", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3])).Reason.En, StringComparison.Ordinal);

    [Fact]
    public async Task A_binary_file_is_refused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("installation_no,period,active_kwh\n1,2026-01,"), 0, 1, 2, 0xFF];
        Assert.Equal("not-text", (await _bench.Refusal("readings.csv", bytes)).Rule.Code);
    }

    [Fact]
    public async Task A_record_that_never_ends_is_refused() =>
        Assert.Equal("record-too-long", (await _bench.Refusal("readings.csv", "installation_no,period,active_kwh\n" + new string('7', 3_000_000))).Rule.Code);

    [Fact]
    public async Task Geojson_that_is_none_is_refused() =>
        Assert.Equal("broken-geojson", (await _bench.Refusal("neighbourhoods.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"typ")).Rule.Code);

    [Fact]
    public async Task A_refused_import_keeps_its_reason_in_both_languages()
    {
        await _bench.Refusal("readings.csv", "installation_no,period,active_kwh\n");
        Assert.Equal("header-only", await _bench.Ask<string>("select error ->> 'code' from import order by import_id desc limit 1"));
        Assert.Equal("Dosyada başlıktan başka satır yok.", await _bench.Ask<string>("select error ->> 'tr' from import order by import_id desc limit 1"));
        Assert.Equal("failed", await _bench.Ask<string>("select state from import order by import_id desc limit 1"));
    }
}
