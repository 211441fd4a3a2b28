using System.CommandLine;
using System.Text.Json;
using Detection.Api.Cli;
using Detection.Models.Simulation;
using Detection.Models.Simulation.Output;

namespace Detection.Api.Tests.Cli;

/// <summary><c>tarama evaluate</c> on folders of the canonical set, without a database.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tarama-evaluate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Rows_without_a_label_count_in_nobodys_favour_and_kacak_is_positive()
    {
        Write("installations.csv", "tariff_group,installation_no", Enumerable.Range(1, 40).Select(n => $"dwelling,{n:000}"));
        Write("readings.csv", "installation_no,period,active_kwh", Enumerable.Range(1, 40).SelectMany(n =>
            Enumerable.Range(1, 12).Select(m => $"{n:000},2025-{m:00},{(n == 7 && m > 6 ? 30 : 200 + (n * m * 37) % 20)}")));
        Write("outcomes.csv", "installation_no,visited_on,outcome", ["007,,kacak_b", "001,,clean", "002,,usulsuz", "003,,art37", "004,,incomplete", "005,,clean"]);

        var report = Json("--json").GetProperty("unsupervised");

        Assert.Equal((4, 1), (report.GetProperty("installations").GetInt32(), report.GetProperty("positives").GetInt32()));
        Assert.Equal(1, report.GetProperty("byOutcome").GetProperty("art37").GetProperty("installations").GetInt32());
        Assert.Equal(1, report.GetProperty("rocAuc").GetDouble());
        Assert.Equal(JsonValueKind.Null, Json("--json").GetProperty("supervised").ValueKind);
    }

    [Fact]
    public async Task A_simulated_town_is_measured_against_its_truth()
    {
        await TownSimulator.Write(new TownOptions(600, 3) { TheftShare = 0.1 }, file => File.Create(Path.Combine(_folder.FullName, TownFiles.Name(file))));

        var (report, again) = (Json("--json", "--folds", "3", "--no-ablations"), Json("--json", "--folds", "3", "--no-ablations"));
        var ranking = report.GetProperty("unsupervised");

        Assert.Equal(600, report.GetProperty("installations").GetInt32());
        Assert.InRange(ranking.GetProperty("rocAuc").GetDouble(), 0.65, 1);
        Assert.InRange(report.GetProperty("supervised").GetProperty("rocAuc").GetDouble(), 0.7, 1);
        Assert.Equal(report.GetProperty("supervised").ToString(), again.GetProperty("supervised").ToString());
        foreach (var side in new[] { "supervised", "unsupervised" })
            foreach (var figure in new[] { "averagePrecision", "precisionAt", "recallAt", "intervals", "byTariffGroup", "byDistrict" })
                Assert.True(report.GetProperty(side).TryGetProperty(figure, out _), $"{side} has no {figure}");
        Assert.Equal(ranking.ToString(), again.GetProperty("unsupervised").ToString());
    }

    [Fact]
    public void Dated_visits_are_measured_forward_in_time_in_unseen_districts_and_without_the_age_of_meters()
    {
        var random = new Random(8);
        var months = Enumerable.Range(0, 24).Select(m => new DateOnly(2024, 1, 1).AddMonths(m)).ToArray();
        DateOnly Visit(int n) => new DateOnly(2025, 6, 3).AddDays(n % 180);
        bool Steals(int n) => n % 5 == 0;
        double Kwh(int n, int m) => (150 + 10 * (n % 7)) * (0.9 + 0.2 * random.NextDouble()) * (Steals(n) && m > 8 ? 0.3 : 1);
        Write("installations.csv", "installation_no,tariff_group,district", Enumerable.Range(1, 600).Select(n => $"{n},dwelling,d{n % 8}"));
        Write("readings.csv", "installation_no,period,active_kwh", Enumerable.Range(1, 600).SelectMany(n => months.Select((p, m) => FormattableString.Invariant($"{n},{p:yyyy-MM},{Kwh(n, m):F1}"))));
        Write("meters.csv", "installation_no,brand,stamp_year,fitted_on", Enumerable.Range(1, 600).Select(n => $"{n},A,{(Steals(n) && n % 2 == 0 ? 2024 : 2008 + n % 12)},{(Steals(n) && n % 2 == 0 ? 2024 : 2008 + n % 12)}-03-01"));
        Write("outcomes.csv", "installation_no,visited_on,outcome", Enumerable.Range(1, 400).Select(n => FormattableString.Invariant($"{n},{Visit(n):yyyy-MM-dd},{(n % 50 == 1 ? "art37" : Steals(n) ? "kacak_c" : "clean")}")));

        var report = Json("--json", "--folds", "3");
        var (supervised, forward) = (report.GetProperty("supervised"), report.GetProperty("forwardInTime"));

        var from = DateOnly.Parse(forward.GetProperty("from").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Enumerable.Range(1, 400).Count(n => n % 50 != 1 && Visit(n) < from), forward.GetProperty("trained").GetInt32());
        Assert.Equal(Enumerable.Range(1, 400).Count(n => n % 50 != 1 && Visit(n) >= from), forward.GetProperty("ranking").GetProperty("installations").GetInt32());
        Assert.InRange(forward.GetProperty("ranking").GetProperty("rocAuc").GetDouble(), 0.9, 1);
        Assert.InRange(supervised.GetProperty("unseenDistricts").GetProperty("rocAuc").GetDouble(), 0.9, 1);
        Assert.InRange(supervised.GetProperty("withoutMeterAge").GetProperty("rocAuc").GetDouble(), 0.9, 1);
        Assert.Contains(report.GetProperty("leaks").EnumerateArray(), l => l.GetProperty("code").GetString() == "meterAge");
        Assert.Equal(392.0 / 600, supervised.GetProperty("asInPopulation").GetProperty("labelledShare").GetDouble(), 6);
        Assert.Equal((392, 8), (supervised.GetProperty("installations").GetInt32(), supervised.GetProperty("byOutcome").GetProperty("art37").GetProperty("installations").GetInt32()));
        var district = supervised.GetProperty("byDistrict").GetProperty("d3");
        Assert.True(district.GetProperty("intervals").GetProperty("rocAuc").GetProperty("low").GetDouble() <= district.GetProperty("rocAuc").GetDouble());
        Assert.True(report.GetProperty("ablations").GetArrayLength() > 3);
    }

    [Fact]
    public void Odd_installations_and_one_sided_labels_have_stated_outcomes()
    {
        var months = Enumerable.Range(1, 24).Select(m => $"{2024 + (m - 1) / 12}-{(m - 1) % 12 + 1:00}").ToArray();
        string Kwh(int n, int m) => n switch { 1 => "0", 2 => m == 0 ? "120" : "", 3 => "-50", 4 => "1000000000", 5 => "77", 6 => "", _ => $"{100 + (n * m * 37) % 50}" };
        Write("installations.csv", "installation_no,tariff_group", Enumerable.Range(1, 120).Select(n => $"{n},{(n == 7 ? "lighting" : "dwelling")}"));
        Write("readings.csv", "installation_no,period,active_kwh,demand_kw", Enumerable.Range(1, 120).SelectMany(n => months.Select((p, m) => $"{n},{p},{Kwh(n, m)},")));
        Write("meters.csv", "installation_no,brand,fitted_on", ["1,A,2031-01-01", "2,,", "9999,B,2020-01-01"]);
        Write("outcomes.csv", "installation_no,visited_on,outcome", Enumerable.Range(1, 120).Select(n => $"{n},{(n == 120 ? "2199-01-01" : "")},{(n % 4 == 0 ? "kacak" : "clean")}"));

        var report = Json("--json", "--folds", "3");

        Assert.Equal(119, report.GetProperty("supervised").GetProperty("installations").GetInt32());
        Assert.Contains(report.GetProperty("notes").EnumerateArray(), n => n.GetString()!.Contains("1 outcomes are dated after today", StringComparison.Ordinal));

        Write("outcomes.csv", "installation_no,visited_on,outcome", Enumerable.Range(1, 120).Select(n => $"{n},,clean"));
        var clean = Json("--json");
        Assert.Equal(JsonValueKind.Null, clean.GetProperty("supervised").ValueKind);
        Assert.Contains(clean.GetProperty("notes").EnumerateArray(), n => n.GetString()!.Contains("no outcome is positive", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_ready_made_statistics_is_measured()
    {
        var random = new Random(4);
        Write("statistics.csv", "mean,spread,label", Enumerable.Range(0, 400).Select(i => FormattableString.Invariant($"{random.NextDouble() + (i % 8 == 0 ? 0.8 : 0):F4},{random.NextDouble():F4},{(i % 8 == 0 ? 1 : 0)}")));
        var report = JsonDocument.Parse(RunOn(Path.Combine(_folder.FullName, "statistics.csv"), "--json", "--folds", "3", "--out", Path.Combine(_folder.FullName, "report.json"))).RootElement;
        Assert.InRange(report.GetProperty("supervised").GetProperty("rocAuc").GetDouble(), 0.85, 1);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "report.json")));
    }

    [Theory]
    [InlineData("", "holds neither outcomes.csv nor truth.csv")]
    [InlineData("outcomes.csv:installation_no,outcome", "holds no readings.csv")]
    [InlineData("outcomes.csv:installation_no,outcome|readings.csv:installation_no,period", "has no column 'active_kwh'")]
    [InlineData("outcomes.csv:installation_no,outcome|readings.csv:", "readings.csv is empty")]
    [InlineData("outcomes.csv:installation_no,outcome|readings.csv:installation_no,period,active_kwh\n1,2025-13,5", "readings.csv, line 2: '2025-13' in period")]
    [InlineData("outcomes.csv:installation_no,outcome|readings.csv:installation_no,period,active_kwh\n1,2025-12,five", "'five' in active_kwh is not a number")]
    [InlineData("outcomes.csv:installation_no,outcome|readings.csv:installation_no,period,active_kwh|installations.csv:installation_no,tariff_group", "there is nothing to score")]
    public void A_folder_that_cannot_be_measured_is_refused_with_the_reason(string files, string reason)
    {
        foreach (var file in files.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(':', 2)))
            File.WriteAllText(Path.Combine(_folder.FullName, file[0]), file[1]);

        Assert.Contains(reason, Assert.Throws<CommandException>(() => Run()).Message, StringComparison.Ordinal);
    }

    private void Write(string file, string header, IEnumerable<string> rows) => File.WriteAllLines(Path.Combine(_folder.FullName, file), [header, .. rows]);

    private JsonElement Json(params string[] options) => JsonDocument.Parse(Run(options)).RootElement;

    private string Run(params string[] options) => RunOn(_folder.FullName, [.. options, "--out", Path.Combine(_folder.FullName, "report.json")]);

    private static string RunOn(string path, params string[] options)
    {
        var output = new StringWriter();
        var root = new RootCommand { EvaluateCommand.Create() };
        root.Parse(["evaluate", path, .. options]).Invoke(new InvocationConfiguration { Output = output, Error = TextWriter.Null, EnableDefaultExceptionHandler = false });
        return output.ToString();
    }
}
