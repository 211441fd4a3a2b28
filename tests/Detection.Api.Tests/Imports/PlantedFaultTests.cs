using System.Globalization;
using Detection.Api.Stages.Imports;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Mess;
using Detection.Models.Simulation.Output;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>A company's messy export: every planted fault is caught by its rule, and no clean row is.</summary>
public class PlantedFaultTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int MessLevel = 3;

    /// <summary>What the town itself has without any fault: months missed by the reader, estimates, and thieves' own traces.</summary>
    private static readonly string[] Natural = ["reading-interval-unusual", "index-restarted", "clock-was-not-moved", "index-went-back", "demand-below-mean"];

    private static readonly TownFile[] Clean =
        [TownFile.Codes, TownFile.Neighbourhoods, TownFile.Streets, TownFile.Substations, TownFile.Transformers];

    private static readonly (string File, string Target)[] Messy =
    [
        ("TESISAT_LISTESI", "installations"), ("SAYAC_HAREKETLERI", "meters"), ("TUKETICILER", "consumers"), ("ENDEKS_OKUMA", "readings"),
        ("FATURALAR", "bills"), ("SAHA_ISLEMLERI", "events"), ("MUHUR_LISTESI", "seals"), ("YUK_PROFILI", "load-profile"),
        ("ABONESIZ_NOKTALAR", "unsubscribed-points"),
    ];

    private readonly ImportBench _bench = new(database);

    private sealed record Planted(string File, long Line, string Fault, string Rule);

    [Fact]
    public async Task Every_planted_fault_is_caught_by_its_rule_and_no_clean_row_is()
    {
        var folder = Directory.CreateTempSubdirectory("tarama-mess-").FullName;
        var options = new TownOptions(700, 11);
        await TownSimulator.Write(options, file => File.Create(Path.Combine(folder, TownFiles.Name(file))));
        var company = Path.Combine(folder, "company");
        var planted = new CompanyExport(options.Seed, MessLevel) { LastPeriod = "2026-10" }.Write(folder, company);
        var ledger = Ledger(company);
        Assert.Equal(planted, ledger.Count);

        foreach (var file in Clean) await _bench.Run(Path.Combine(folder, TownFiles.Name(file)), simulated: true);
        var summaries = new List<(string File, ImportSummary Summary)>();
        foreach (var (file, _) in Messy)
            summaries.Add((file, await _bench.Run(Path.Combine(company, file + ".csv"), Path.Combine(company, file + ".profile.json"), simulated: true)));

        var (missed, alarms) = (new List<Planted>(), new List<string>());
        foreach (var (file, summary) in summaries)
        {
            var found = await AllFindings(summary);
            var ofFile = ledger.Where(entry => entry.File == file + ".csv").ToArray();
            missed.AddRange(ofFile.Where(entry => !found.Any(finding => finding.LineNo == entry.Line && finding.Rule == entry.Rule)));
            var lines = ofFile.Select(entry => entry.Line).ToHashSet();
            alarms.AddRange(found.Where(finding => finding.LineNo > 1 && !lines.Contains(finding.LineNo) && !Natural.Contains(finding.Rule))
                .Select(finding => $"{file}:{finding.LineNo} {finding.Rule} {finding.Message.En}"));
        }

        Assert.True(missed.Count == 0, "missed: " + string.Join('\n', missed.Select(entry => $"{entry.File}:{entry.Line} {entry.Fault} ({entry.Rule})").Take(40)));
        Assert.True(alarms.Count == 0, $"{alarms.Count} false alarms: " + string.Join('\n', alarms.Take(40)));
        Assert.True(ledger.Select(entry => entry.Fault).Distinct().Count() >= 54, "the ledger has too few kinds of fault");
        foreach (var rule in (string[])["point-shared-by-many", "not-a-quarter-hour", "point-is-not-located", "meter-is-not-stored"])
            Assert.Contains(ledger, entry => entry.Rule == rule);
    }

    private async Task<IReadOnlyList<RejectionRow>> AllFindings(ImportSummary summary)
    {
        var rows = new List<RejectionRow>();
        await foreach (var row in new RejectionStore(_bench.Source).Stream(summary.ImportId, default)) rows.Add(row);
        return rows;
    }

    private static List<Planted> Ledger(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "ledger.csv")).Skip(1).Select(line => line.Split(','))
            .Select(fields => new Planted(fields[0], long.Parse(fields[1], CultureInfo.InvariantCulture), fields[2], fields[3])),
    ];
}
