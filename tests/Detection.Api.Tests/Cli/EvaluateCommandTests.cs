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

        Assert.Equal((5, 1), (report.GetProperty("installations").GetInt32(), report.GetProperty("positives").GetInt32()));
        Assert.Equal(1, report.GetProperty("rocAuc").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_simulated_town_is_measured_against_its_truth()
    {
        await TownSimulator.Write(new TownOptions(600, 3) { TheftShare = 0.1 }, file => File.Create(Path.Combine(_folder.FullName, TownFiles.Name(file))));

        var (report, again) = (Json("--json"), Json("--json"));
        var ranking = report.GetProperty("unsupervised");

        Assert.Equal(600, report.GetProperty("installations").GetInt32());
        Assert.InRange(ranking.GetProperty("rocAuc").GetProperty("value").GetDouble(), 0.65, 1);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("supervised").ValueKind);
        Assert.Equal(ranking.ToString(), again.GetProperty("unsupervised").ToString());
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

    private string Run(params string[] options)
    {
        var output = new StringWriter();
        var root = new RootCommand { EvaluateCommand.Create() };
        root.Parse(["evaluate", _folder.FullName, .. options]).Invoke(new InvocationConfiguration { Output = output, EnableDefaultExceptionHandler = false });
        return output.ToString();
    }
}
