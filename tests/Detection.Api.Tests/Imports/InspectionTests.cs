using System.Text.Json;
using Detection.Api.Stages.Imports;
using Detection.Api.Stages.Imports.Inspection;
using Detection.Models.Imports.Profiles;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Mess;
using Detection.Models.Simulation.Output;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>A look at a company's file guesses the profile that was written for it by hand, and an import with the guess takes every row.</summary>
public class InspectionTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly string[] Files = ["TESISAT_LISTESI", "SAYAC_HAREKETLERI", "TUKETICILER", "ENDEKS_OKUMA", "FATURALAR", "SAHA_ISLEMLERI"];
    private readonly ImportBench _bench = new(database);

    [Fact]
    public async Task One_impossible_day_does_not_hide_the_form_of_the_others()
    {
        var found = await Look("muhurler.csv", "Tesisat No;Mühür No;Takma Tarihi\n0012345;M-1;01.02.2026\n0012346;M-2;15.02.2026\n0012347;M-3;31.02.2026\n", "seals");
        Assert.Equal("dd.MM.yyyy", found.Profile.Dates.Date[0]);
        Assert.Contains(found.Rows.Single(row => row.LineNo == 4).Findings, finding => finding.Rule == "not-a-date");
        Assert.DoesNotContain(found.Rows.Where(row => row.LineNo < 4), row => row.Findings.Count > 0);
    }

    [Fact]
    public async Task The_guess_is_the_profile_that_was_written_by_hand()
    {
        var folder = Directory.CreateTempSubdirectory("tarama-look-").FullName;
        await TownSimulator.Write(new(200, 5), file => File.Create(Path.Combine(folder, TownFiles.Name(file))));
        var company = Path.Combine(folder, "company");
        new CompanyExport(5, 0).Write(folder, company);
        await _bench.Run(Path.Combine(folder, "codes.csv"));
        foreach (var file in Files)
        {
            var path = Path.Combine(company, file + ".csv");
            await using var stream = File.OpenRead(Path.Combine(company, file + ".profile.json"));
            var written = ProfileReader.Read(stream);
            var found = await FileInspector.Inspect(new ImportOrder(path, file + ".csv", null, false), profile: null, target: null, default);
            Assert.Equal((file, written.Target), (file, found.Profile.Target));
            Assert.Equal(Sorted(written.Columns), Sorted(found.Profile.Columns));
            Assert.Empty(found.Missing);
            Assert.Empty(found.Unplaced);
            Assert.Null(found.Refusal);
            Assert.Equal(10, found.Rows.Count);
            Assert.All(found.Rows, row => Assert.DoesNotContain(row.Findings, finding => finding.Severity == "reject"));

            // As a person keeps it: written, read again, and used.
            var kept = ProfileReader.Read(ProfileWriter.Write(found.Profile));
            var summary = await _bench.Importer.Run(new ImportOrder(path, file + ".csv", null, true) { Mapping = kept }, (_, _, _) => { }, default);
            Assert.Equal((file, 0), (file, summary.RowsRejected));
        }
    }

    [Fact]
    public async Task English_headers_units_and_points_between_thousands_are_seen()
    {
        var found = await Look("export.csv", "Meter Point,Month,Consumption (MWh),Reading Date,Remark\n1,03/2026,\"1.234,5\",31/03/2026,x\n2,03/2026,\"0,5\",30/03/2026,\n");
        Assert.Equal("readings", found.Profile.Target);
        Assert.Equal("MWh", found.Profile.Units["active_kwh"]);
        Assert.Equal((',', '.'), (found.Profile.DecimalMark, found.Profile.GroupMark));
        Assert.Equal(["dd/MM/yyyy"], found.Profile.Dates.Date);
        Assert.Equal(["MM/yyyy"], found.Profile.Dates.Month);
        Assert.Equal(["Remark"], found.Unplaced);
        Assert.Equal("1234500", found.Rows[0].Cells["active_kwh"]);
    }

    [Fact]
    public async Task What_cannot_be_told_is_asked()
    {
        var found = await Look("trafo.csv", "Trafo Kodu;X;Y;Mülkiyet;Abc\nT1;4096908,4;439492,6;EDAŞ;1\nT2;4096910;439490;Bilinmez;2\n");
        Assert.Equal(("transformers", "Y", "X"), (found.Profile.Target, found.Profile.Columns["longitude"], found.Profile.Columns["latitude"]));
        Assert.Contains(found.Open, open => open.Tr.Contains("TUREF", StringComparison.Ordinal));
        Assert.Contains(found.Open, open => open.En.Contains("Bilinmez", StringComparison.Ordinal));
        Assert.Equal("company", found.Profile.Codes["owner"]["EDAŞ"]);
        Assert.Equal(["Abc"], found.Unplaced);

        var ambiguous = await Look("okuma.csv", "Tesisat No,Dönem,Tüketim,Okuma Tarihi\n1,2026-03,5,03/04/2026\n");
        Assert.Contains(ambiguous.Open, open => open.En.Contains("other way round", StringComparison.Ordinal));

        var incomplete = await Look("x.csv", "Tesisat No,Dönem\n1,2026-03\n", "readings");
        Assert.Equal(["active_kwh"], incomplete.Missing);
        Assert.Contains(incomplete.Rows[0].Findings, finding => finding.Severity == "reject" && finding.Field == "active_kwh");
    }

    [Fact]
    public async Task Persons_are_not_shown()
    {
        var found = await Look("tuketici.csv", "Tesisat No,Sözleşme Hesap No,TC Kimlik No,Ad Soyad\n1,5,10000000146,Ayşe Işık\n");
        var text = JsonSerializer.Serialize(found.Rows);
        Assert.Contains("********146", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10000000146", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ay", text, StringComparison.Ordinal);
    }

    private static Task<Inspection> Look(string name, string text, string? target = null) =>
        FileInspector.Inspect(new ImportOrder(ImportBench.Write(name, text), name, null, false), profile: null, target, default);

    private static string[] Sorted(IReadOnlyDictionary<string, string> columns) => [.. columns.Select(pair => $"{pair.Key} ← {pair.Value}").Order(StringComparer.Ordinal)];
}
