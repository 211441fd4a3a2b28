using System.CommandLine;
using System.Text.Json;
using Detection.Api.Cli.Evaluation;
using Detection.Models.Training.XgBoost;

namespace Detection.Api.Cli;

/// <summary><c>tarama evaluate PATH</c>: learns from a labelled set in folds, scores it without labels too, and measures both, without a database.</summary>
public static class EvaluateCommand
{
    private const int Resamples = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new NanAsNull() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Argument<string> Source = new("PATH")
    {
        Description = "A folder with installations.csv, readings.csv and outcomes.csv or truth.csv; or one labelled file: a column a day (--profile), or ready-made statistics with a column of outcomes (--label)",
    };

    private static readonly Option<FileInfo?> Truth = new("--truth")
    {
        Description = "A file whose every row is a thief, as the simulator writes it; left out, the folder's truth.csv, else its outcomes.csv",
        HelpName = "FILE",
    };

    private static readonly Option<FileInfo?> Outcomes = new("--outcomes") { Description = "Visits to measure against in place of the folder's own", HelpName = "FILE" };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "Score every row with what was known on this day (default: the end of the month before its visit, else the last reading)",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<int> Folds = new("--folds") { Description = "Parts the installations are dealt into; each is scored by a model trained on the others", HelpName = "K", DefaultValueFactory = _ => 5 };

    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed gives the same folds, models and intervals", HelpName = "S", DefaultValueFactory = _ => 1 };

    private static readonly Option<string?> Profile = new("--profile") { Description = "Mapping profile of a file with one column a day (default: recognised by its header)", HelpName = "NAME" };

    private static readonly Option<string?> Label = new("--label") { Description = "Column of outcomes (1 or 0) in a file of statistics", HelpName = "COLUMN" };

    private static readonly Option<bool> Unsupervised = new("--unsupervised") { Description = "Use no label but to measure" };

    private static readonly Option<bool> NoAblations = new("--no-ablations") { Description = "Do not train again without each family of columns" };

    private static readonly Option<bool> AsJson = new("--json") { Description = "One JSON document instead of text" };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where the JSON document is kept (default: evaluations/ in the data folder)", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measure how well the scores find what is known of a labelled set")
        {
            Source, Truth, Outcomes, AsOf, Folds, Seed, Profile, Label, Unsupervised, NoAblations, AsJson, Out,
        };
        command.SetAction(Evaluate);
        return command;
    }

    private static int Evaluate(ParseResult command)
    {
        var choices = new EvaluationChoices(command.GetValue(Folds), command.GetValue(Seed), Resamples, !command.GetValue(Unsupervised), !command.GetValue(NoAblations));
        if (choices.Folds is < 2 or > 50) throw new CommandException($"--folds is {choices.Folds}; it lies between 2 and 50");
        var before = Environment.CpuUsage.TotalTime;
        var error = command.InvocationConfiguration.Error;
        void Say(string what) => error.WriteLine($"› {what}");
        var input = Read(command);
        Say($"{input.Installations} installations, {input.Set.Labels.Length} with an outcome, {input.Set.Positives} positive, {input.Set.Table.Columns.Count} columns");
        var report = new EvaluationRun(input, choices, new XgBoostTrainer(), Say).Run(before);
        var document = JsonSerializer.Serialize(report, Json);
        Keep(command, document, error);
        var output = command.InvocationConfiguration.Output;
        if (command.GetValue(AsJson)) output.WriteLine(document);
        else EvaluationText.Write(report, output);
        return 0;
    }

    private static EvaluationInput Read(ParseResult command)
    {
        var path = command.GetRequiredValue(Source);
        if (File.Exists(path)) return LabelledFile.Read(path, command.GetValue(Profile), command.GetValue(Label), command.GetValue(Seed));
        if (!Directory.Exists(path)) throw new CommandException($"there is no folder or file {path}");
        var known = Known(path, command.GetValue(Truth), command.GetValue(Outcomes));
        var histories = CanonicalSet.Read(path);
        return CompanyInput.Of(
            Path.GetFileName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar)), histories, GridSet.Read(path, histories), known, command.GetValue(AsOf), command.GetValue(Seed));
    }

    private static KnownOutcomes Known(string folder, FileInfo? truth, FileInfo? outcomes)
    {
        if ((truth ?? outcomes) is { Exists: false } missing) throw new CommandException($"there is no file {missing.FullName}");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (truth is not null) return KnownOutcomes.ReadTruth(truth.FullName);
        if (outcomes is not null) return KnownOutcomes.ReadVisits(outcomes.FullName, today);
        if (Path.Combine(folder, "truth.csv") is var simulated && File.Exists(simulated)) return KnownOutcomes.ReadTruth(simulated);
        if (Path.Combine(folder, "outcomes.csv") is var visits && File.Exists(visits)) return KnownOutcomes.ReadVisits(visits, today);
        var files = Directory.EnumerateFiles(folder, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        throw new CommandException($"{folder} holds neither outcomes.csv nor truth.csv: there is nothing to measure against"
            + (files.Length > 0 ? $" (for one labelled file, name it: {string.Join(", ", files)})" : ""));
    }

    /// <summary>A report that cannot be kept is still shown.</summary>
    private static void Keep(ParseResult command, string document, TextWriter error)
    {
        var file = command.GetValue(Out)?.FullName;
        try
        {
            file ??= Path.Combine(command.Settings().DataFolder, "evaluations", $"{TimeProvider.System.GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}.json");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, document);
            error.WriteLine($"› kept as {file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"› not kept: {e.Message}");
        }
    }
}
