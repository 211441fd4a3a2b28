using System.Diagnostics;
using Detection.Api.Stages.Imports;
using Detection.Models.Imports.Profiles;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>XLSX in: days, decimals and long numbers as they are meant, and files that attack the reader refused.</summary>
public class WorkbookTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(60);
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task A_companys_workbook_is_read_with_its_days_decimals_and_long_numbers()
    {
        await _bench.HaveInstallations("5735309331", "12345678901");
        var profile = Profile("""
            { "name": "x", "target": "readings", "decimalMark": ",", "dates": { "date": ["dd.MM.yyyy"], "month": ["yyyyMM"] },
              "columns": { "installation_no": "Tesisat No", "period": "Dönem", "last_reading_date": "Okuma", "active_kwh": "Tüketim", "estimated": "Tahmini", "first_index": "Toplam" } }
            """);
        var bytes = WorkbookFile.Make(
            "<row r=\"1\"/><row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>Okuma</t></is></c>"
            + "<c r=\"D3\" t=\"inlineStr\"><is><t>Tüketim</t></is></c><c r=\"E3\" t=\"inlineStr\"><is><t>Tahmini</t></is></c><c r=\"F3\" t=\"inlineStr\"><is><t>Toplam</t></is></c></row>"
            + "<row r=\"4\"><c r=\"A4\"><v>5735309331</v></c><c r=\"B4\"><v>202601</v></c><c r=\"C4\" s=\"1\"><v>46054</v></c><c r=\"D4\" s=\"2\"><v>0.30000000000000004</v></c><c r=\"E4\" t=\"b\"><v>1</v></c><c r=\"F4\"><f>SUM(D4:D4)</f><v>1.5E-2</v></c></row>"
            + "<row r=\"7\"><c r=\"A7\"><v>1.2345678901E10</v></c><c r=\"B7\" s=\"1\"><v>46054</v></c><c r=\"D7\" t=\"inlineStr\"><is><t>12,5</t></is></c></row>"
            + "<row r=\"8\"><c r=\"A8\"><v>1</v></c><c r=\"B8\" t=\"str\"><f>A1</f><v>202601</v></c><c r=\"D8\" t=\"e\"><v>#REF!</v></c></row>",
            "Tesisat No", "Dönem");
        var summary = await _bench.Importer.Run(new ImportOrder(ImportBench.Write("okuma.xlsx", bytes), "okuma.xlsx", null, false) { Mapping = profile }, (_, _, _) => { }, default);
        Assert.Equal((3, 2), (summary.RowsRead, summary.Total.Inserted));
        Assert.Equal("2026-01 2026-02-01 0.30000000000000004 t 0.015|2026-02  12.5 f ", await _bench.Ask<string>(
            "select string_agg(concat(to_char(period, 'YYYY-MM'), ' ', last_reading_date, ' ', active_kwh, ' ', estimated, ' ', first_index), '|' order by period) from reading"));
        var findings = await _bench.Findings(summary);
        Assert.All(findings.Where(finding => finding.Severity == "reject"), finding => Assert.Equal(8, finding.LineNo));
        Assert.Contains(findings, finding => finding.Rule == "not-a-number" && finding.Value == "#REF!");
        Assert.Equal("Workbook", await _bench.Ask<string>("select form from import order by import_id desc limit 1"));
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_before_it_fills_anything()
    {
        var bomb = WorkbookFile.Bomb(300L << 20);
        Assert.True(bomb.Length < 3 << 19);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal("archive-too-large", (await _bench.Refusal("bomb.xlsx", bomb)).Rule.Code);
        Assert.True(Stopwatch.GetElapsedTime(started) < Quick);
    }

    [Fact]
    public async Task Entities_that_multiply_are_refused()
    {
        const string lols = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        var bytes = WorkbookFile.Zip(("xl/workbook.xml", lols + "<workbook>&c;</workbook>"));
        Assert.Equal("broken-workbook", (await _bench.Refusal("lol.xlsx", bytes)).Rule.Code);
    }

    [Fact]
    public async Task A_workbook_of_several_sheets_needs_one_named()
    {
        const string two = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" r:id=\"1\"/><sheet name=\"B\" r:id=\"1\"/></sheets></workbook>";
        var refused = await _bench.Refusal("two.xlsx", WorkbookFile.Zip(("xl/workbook.xml", two), ("xl/_rels/workbook.xml.rels", "<r><Relationship Id=\"1\" Target=\"s.xml\"/></r>")));
        Assert.Equal("which-layer", refused.Rule.Code);
        Assert.Contains("A, B", refused.Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<row><c><v>1</v></c>")]
    [InlineData("<row r=\"1\"><c t=\"inlineStr\"><is><t>installation_no</t></is></c></row></sheetData>")]
    public async Task Broken_xml_is_refused(string sheet) =>
        Assert.Contains((await _bench.Refusal("broken.xlsx", WorkbookFile.Make(sheet))).Rule.Code, new[] { "broken-workbook", "no-profile" });

    [Fact]
    public async Task A_cell_without_an_end_is_refused() => Assert.Equal(
        "record-too-long", (await _bench.Refusal("long.xlsx", WorkbookFile.Make($"<row><c t=\"inlineStr\"><is><t>{new string('7', 3_000_000)}</t></is></c></row>"))).Rule.Code);

    [Fact]
    public async Task A_zip_of_something_else_is_refused() =>
        Assert.Equal("not-text", (await _bench.Refusal("x.zip", WorkbookFile.Zip(("readme.txt", "hello")))).Rule.Code);

    internal static MappingProfile Profile(string json) => ProfileReader.Read(json);
}
