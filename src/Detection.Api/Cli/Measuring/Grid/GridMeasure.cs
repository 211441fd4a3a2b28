using System.Diagnostics;
using System.Globalization;
using Detection.Api.Cli.Evaluation;
using Detection.Models.Balance;
using Detection.Models.Balance.Reconciling;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Cli.Measuring.Grid;

/// <summary>
/// Explanations of transformers held against what was planted in simulated districts, and what the grid adds to the installations' scores.
/// </summary>
internal static class GridMeasure
{
    private const int Seed = 1;
    private const int TopInstallations = 100;
    private const double TopTransformers = 0.05;

    public static int Run(string[] folders, TextWriter output)
    {
        var (tallies, tops, gains) = (new List<ExplanationTally>(), new List<TopShare>(), new List<(int Before, int After, int Thieves, int Rows)>());
        foreach (var folder in folders)
        {
            var histories = CanonicalSet.Read(folder);
            var grid = GridSet.Read(folder, histories) ?? throw new CommandException($"There is no transformers.csv in {folder}: there is no grid to measure.");
            var truths = GridTruth.Read(folder);
            var asOf = histories.SelectMany(history => history.Readings.Select(reading => reading.KnownOn)).Max();
            var started = Stopwatch.GetTimestamp();
            var balances = TransformerBalance.Of(grid, histories, asOf);
            var balanced = Stopwatch.GetElapsedTime(started);
            var plain = Scores(histories, asOf, null);
            started = Stopwatch.GetTimestamp();
            var explanations = Reconciler.Explain(TransformerCases.Of(grid, histories, balances, asOf, plain));
            var explained = Stopwatch.GetElapsedTime(started);
            var context = new GridContext(balances.Values, Neighbourhoods.Of(histories, KnownVisits(folder, histories), plain, asOf));
            var numbers = histories.ToDictionary(history => history.Id, history => history.InstallationNo);
            tallies.AddRange(ExplanationTally.Of(explanations, truths, numbers, balances));
            tops.AddRange(TopShare.Of(explanations, truths, balances, TopTransformers));
            gains.Add(Gain(plain, Scores(histories, asOf, context), folder, numbers));
            Line(output, $"{folder}: {histories.Count} installations, {balances.Count} transformers, balance {balanced.TotalSeconds:F1} s, reconciliation {explained.TotalSeconds:F1} s");
        }
        ExplanationTally.Write(tallies, output);
        ExplanationTally.WriteReliability(tallies, output);
        TopShare.Write(tops, output);
        var (before, after, thieves, rows) = (gains.Average(g => g.Before), gains.Average(g => g.After), gains.Sum(g => g.Thieves), gains.Sum(g => g.Rows));
        Line(output, $"P@{TopInstallations} of installation scores without labels, mean of {gains.Count} districts: {before / TopInstallations:F3} without the grid's features, {after / TopInstallations:F3} with them; base rate {(double)thieves / rows:F3}");
        return 0;
    }

    /// <summary>Scores of the detectors that need no label.</summary>
    private static Dictionary<InstallationId, double> Scores(IReadOnlyList<InstallationHistory> histories, DateOnly asOf, GridContext? grid)
    {
        var population = Population.Of(histories, asOf, grid);
        var rows = histories.AsParallel().AsOrdered().Select(population.RowOf).ToArray();
        var model = ModelArtefact.Fit(RowSample.Of(rows), Seed).Model;
        return rows.Zip(Scorer.Judge(model, rows)).Where(judged => Scorer.HasReadings(judged.First)).ToDictionary(judged => judged.First.Id, judged => (double)judged.Second.Score);
    }

    private static IReadOnlyList<KnownVisit> KnownVisits(string folder, IReadOnlyList<InstallationHistory> histories) =>
        File.Exists(Path.Combine(folder, "outcomes.csv")) ? KnownVisit.Read(Path.Combine(folder, "outcomes.csv"), histories) : [];

    private static (int Before, int After, int Thieves, int Rows) Gain(
        Dictionary<InstallationId, double> before, Dictionary<InstallationId, double> after, string folder, Dictionary<InstallationId, string> numbers)
    {
        var atWork = KnownOutcomes.ReadTruth(Path.Combine(folder, "truth.csv")).AtWork;
        bool Steals(InstallationId id) => atWork?.Contains(numbers[id]) ?? false;
        int Hits(Dictionary<InstallationId, double> scores) => scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(TopInstallations).Count(s => Steals(s.Key));
        return (Hits(before), Hits(after), before.Keys.Count(Steals), before.Count);
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
