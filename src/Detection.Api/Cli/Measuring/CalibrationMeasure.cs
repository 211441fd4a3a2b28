using System.Globalization;
using Detection.Api.Cli.Evaluation;
using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;

namespace Detection.Api.Cli.Measuring;

/// <summary>
/// Probabilities held against simulated truth: the curve is fitted as of an earlier day with who stole then, and read as of the last day with
/// who steals now. The cold start, which is fitted on nothing, is held against the same.
/// </summary>
internal static class CalibrationMeasure
{
    private const int Seed = 1;

    public static int Run(string[] folders, int months, TextWriter output)
    {
        var (earlier, later) = (new List<CalibrationPoint>(), new List<CalibrationPoint>());
        foreach (var folder in folders)
        {
            var histories = CanonicalSet.Read(folder);
            var truth = ReadTruth(Path.Combine(folder, "truth.csv"));
            var last = histories.SelectMany(h => h.Readings.Select(r => r.KnownOn)).Max();
            earlier.AddRange(PointsOf(histories, truth, last.AddMonths(-months)));
            later.AddRange(PointsOf(histories, truth, last));
        }
        Line(output, $"earlier: {earlier.Count(p => p.IsPositive)} of {earlier.Count} steal");
        var line = PlattLine.Fit(later);
        Line(output, $"{folders.Length} districts, {later.Count} installations, {later.Count(p => p.IsPositive)} steal on the last day: log odds = {line.Intercept:F2} + {line.Slope:F2} × log odds of the score");
        Write(output, "cold start, fitted on nothing", new ColdStartCalibration(), later);
        Write(output, $"Venn–Abers, fitted {months} months earlier", VennAbersCalibration.Fit(earlier), later);
        return 0;
    }

    private static CalibrationPoint[] PointsOf(IReadOnlyList<InstallationHistory> histories, Dictionary<string, (DateOnly Began, DateOnly? Ended)> truth, DateOnly asOf)
    {
        var rows = Population.Extract(histories, asOf);
        var model = ModelArtefact.Fit(RowSample.Of(rows), Seed).Model;
        var numbers = histories.ToDictionary(h => h.Id, h => h.InstallationNo);
        return [.. rows.Zip(Scorer.Judge(model, rows)).Where(judged => Scorer.HasReadings(judged.First)).Select(judged => new CalibrationPoint(
            judged.Second.Score, truth.TryGetValue(numbers[judged.First.Id], out var theft) && theft.Began <= asOf && !(theft.Ended <= asOf)))];
    }

    private static Dictionary<string, (DateOnly Began, DateOnly? Ended)> ReadTruth(string path)
    {
        using var csv = CsvFile.Open(path, "installation_no", "began_on", "ended_on");
        var (no, began, ended) = (csv.Column("installation_no"), csv.Column("began_on"), csv.Column("ended_on"));
        var truth = new Dictionary<string, (DateOnly, DateOnly?)>(StringComparer.Ordinal);
        while (csv.Next())
            if (csv.Text(no) is { } number) truth[number] = (csv.Date(began) ?? DateOnly.MinValue, csv.Date(ended));
        return truth;
    }

    private static void Write(TextWriter output, string title, ScoreCalibration calibration, IReadOnlyCollection<CalibrationPoint> points)
    {
        var predicted = points.Select(p => calibration.Of(p.Score)).ToArray();
        var reliability = ReliabilityTable.Of([.. predicted.Select(p => (double)p.Value)], [.. points.Select(p => p.IsPositive)], groups: 50);
        Line(output, $"{title}: expected calibration error {reliability.ExpectedCalibrationError:F4}, Brier score {reliability.BrierScore:F4}, mean interval width {predicted.Average(p => p.High - p.Low):F3}");
        output.WriteLine("| predicted | installations | mean predicted | found | 95 % interval of found |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var row in reliability.Rows.TakeLast(8))
            Line(output, $"| {row.LowestPredicted:F3}–{row.HighestPredicted:F3} | {row.Count} | {row.MeanPredicted:F3} | {row.Found:F3} | {row.FoundLow:F3}–{row.FoundHigh:F3} |");
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
