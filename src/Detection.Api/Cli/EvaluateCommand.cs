using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Detection.Api.Cli.Evaluation;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Cli;

/// <summary><c>tarama evaluate DIR</c>: scores a canonical CSV set without a database and measures the ranking against its outcomes.</summary>
public static class EvaluateCommand
{
    private const int Resamples = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new NanAsNull() } };

    private static readonly Argument<DirectoryInfo> Folder = new("DIR") { Description = "A folder with installations.csv, readings.csv and outcomes.csv or truth.csv" };

    private static readonly Option<FileInfo?> Truth = new("--truth")
    {
        Description = "A file whose every row is a thief, as the simulator writes it; left out, DIR's truth.csv, else its outcomes.csv",
        HelpName = "FILE",
    };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "Score with what was known on this day (default: the last reading)",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of the isolation forest and of the intervals", HelpName = "S", DefaultValueFactory = _ => 1 };

    private static readonly Option<bool> AsJson = new("--json") { Description = "One JSON document instead of text" };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure how well the scores find what is known of a labelled set") { Folder, Truth, AsOf, Seed, AsJson };
        command.SetAction(Evaluate);
        return command;
    }

    private static int Evaluate(ParseResult command)
    {
        var folder = command.GetRequiredValue(Folder).FullName;
        var known = Known(folder, command.GetValue(Truth));
        var histories = CanonicalSet.Read(folder);
        if (histories.Count == 0) throw new CommandException("installations.csv has no rows: there is nothing to score");
        var report = Evaluate(folder, histories, known, command.GetValue(AsOf) ?? LastReading(histories), command.GetValue(Seed));
        var output = command.InvocationConfiguration.Output;
        if (command.GetValue(AsJson)) output.WriteLine(JsonSerializer.Serialize(report, Json));
        else EvaluationText.Write(report, output);
        return 0;
    }

    private static EvaluationReport Evaluate(string folder, IReadOnlyList<InstallationHistory> histories, KnownOutcomes known, DateOnly asOf, int seed)
    {
        var started = Stopwatch.GetTimestamp();
        var rows = Population.Extract(histories, asOf);
        var model = ModelArtefact.Fit(RowSample.Of(rows), seed).Model;
        var scores = rows.AsParallel().Select(row => Scorer.Score(model, row)).ToDictionary(score => score.Id);
        var perSecond = histories.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        var ranking = RankingReport.Of(histories, scores, known, Resamples, seed);
        return new EvaluationReport(Path.GetFileName(folder), known.Source, asOf, seed, histories.Count, perSecond, ranking, Supervised: null);
    }

    private static KnownOutcomes Known(string folder, FileInfo? truth)
    {
        if (truth is { Exists: false }) throw new CommandException($"there is no file {truth.FullName}");
        if (truth is not null) return KnownOutcomes.ReadTruth(truth.FullName);
        if (Path.Combine(folder, "truth.csv") is var simulated && File.Exists(simulated)) return KnownOutcomes.ReadTruth(simulated);
        if (Path.Combine(folder, "outcomes.csv") is var visits && File.Exists(visits)) return KnownOutcomes.ReadVisits(visits);
        throw new CommandException($"{folder} holds neither outcomes.csv nor truth.csv: there is nothing to measure against");
    }

    private static DateOnly LastReading(IReadOnlyList<InstallationHistory> histories) =>
        histories.SelectMany(h => h.Readings.Select(r => r.KnownOn).Concat(h.Days.Select(d => d.Day))).DefaultIfEmpty().Max();
}
