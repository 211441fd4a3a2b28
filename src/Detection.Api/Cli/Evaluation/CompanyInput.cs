using System.Diagnostics;
using System.Globalization;
using Detection.Models.Balance;
using Detection.Models.Detectors;
using Detection.Models.Evaluation;
using Detection.Models.Features;
using Detection.Models.Scoring;
using Detection.Models.Series;
using Detection.Models.Training.Rows;

namespace Detection.Api.Cli.Evaluation;

/// <summary>
/// Installations with readings and outcomes as rows to learn from. A row whose visit is dated is scored as of the end of the month before the
/// visit, every other as of the last reading; the population it is compared with is seen on the same day.
/// </summary>
internal static class CompanyInput
{
    /// <param name="asOf">Scores every row as of this day and judges it by what is known after it; null = as above.</param>
    /// <param name="grid">The set's transformers with their energy; null where it has none.</param>
    public static EvaluationInput Of(string source, IReadOnlyList<InstallationHistory> histories, GridRecords? grid, KnownOutcomes known, DateOnly? asOf, int seed)
    {
        if (histories.Count == 0) throw new CommandException("installations.csv has no rows: there is nothing to score");
        var last = asOf ?? LastReading(histories);
        var judged = histories.Where(h => known.Find(h.InstallationNo) is not null).ToArray();
        if (judged.Length == 0) throw new CommandException($"no outcome of {known.Source} belongs to an installation of the set: there is nothing to measure against");
        var notes = new List<string>(known.Notes);
        var started = Stopwatch.GetTimestamp();
        var population = Population.Of(histories, last, GridOn(grid, histories, last));
        var all = histories.AsParallel().AsOrdered().Select(population.RowOf).ToArray();
        var model = ModelArtefact.Fit(RowSample.Of(all), seed).Model;
        var perSecond = histories.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        var days = judged.Select(h => asOf ?? (known.Find(h.InstallationNo)!.VisitedOn is { } visit ? EndOfMonthBefore(visit) : last)).ToArray();
        var rows = Rows(histories, grid, judged, days, last, population, Layout(histories));
        var features = Array.ConvertAll(rows.Rows, r => r.Features);
        var nats = model.Judge(features);
        var detectors = Detectors(nats);
        var table = rows.Layout.Table(rows.Rows).With([.. detectors.Keys.Select(name => new LearnerColumn($"detector_{name}", ColumnKind.Learned, "detectors"))], [.. detectors.Values]);
        if (Undatable(judged, days) is > 0 and var empty) notes.Add(Say($"{empty} installations have no reading before their visit"));
        return new EvaluationInput(
            source, known.Source, last, histories.Count, Labelled(table, judged, days, known),
            [.. features.Select((row, i) => (double)Scorer.Fuse(row, nats[i]).Score)], detectors,
            [.. PhysicalRules.All.Select(rule => (rule, Array.ConvertAll(features, row => rule.Strength(row) > 0)))],
            [.. judged.Select(h => known.Find(h.InstallationNo)!.Word)], [.. Scorer.Judge(model, all).Select(verdict => verdict.Score)], known.AtWork is { } atWork ? [.. judged.Select(h => atWork.Contains(h.InstallationNo))] : null,
            perSecond, notes);
    }

    private static (RowLayout Layout, LearnerRow[] Rows) Rows(
        IReadOnlyList<InstallationHistory> histories, GridRecords? grid, InstallationHistory[] judged, DateOnly[] days, DateOnly last, Population newest, RowLayout layout)
    {
        var rows = new LearnerRow[judged.Length];
        foreach (var day in days.Distinct().Order())
        {
            var population = day == last ? newest : Population.Of(histories, day, GridOn(grid, histories, day));
            var own = Enumerable.Range(0, judged.Length).Where(i => days[i] == day).ToArray();
            Parallel.ForEach(own, i => rows[i] = LearnerRow.Of(population.InputOf(judged[i]), layout));
        }
        return (layout, rows);
    }

    /// <summary>
    /// The balances as known on a day. What is known of the neighbours is left out: it is made of the outcomes that the scores are measured with.
    /// </summary>
    private static GridContext? GridOn(GridRecords? grid, IReadOnlyList<InstallationHistory> histories, DateOnly day) =>
        grid is null ? null : new GridContext(TransformerBalance.Of(grid, histories, day).Values, new Dictionary<InstallationId, IReadOnlyList<NeighbourView>>());

    private static RowLayout Layout(IReadOnlyList<InstallationHistory> histories)
    {
        var months = histories.Where(h => h.Readings.Count > 0).Select(h => h.Readings.Max(r => r.Period) - h.Readings.Min(r => r.Period) + 1).DefaultIfEmpty(1).Max();
        return new RowLayout(months, histories.Max(h => h.Days.Count));
    }

    private static LabelledSet Labelled(LearnerTable table, InstallationHistory[] judged, DateOnly[] days, KnownOutcomes known) => new(
        table, [.. judged.Select(h => known.Find(h.InstallationNo)!.Positive ? 1f : 0f)],
        [.. judged.Select(h => h.TariffGroup.ToString().ToLowerInvariant())], [.. judged.Select(h => h.District)],
        [.. judged.Select(h => known.Find(h.InstallationNo)!.VisitedOn)])
    {
        AsOf = days,
        NewestMeterOn = [.. judged.Select(h => h.Meters.Max(m => m.FittedOn))],
    };

    private static Dictionary<string, double[]> Detectors(DetectorNats[] nats) => new()
    {
        ["robustPeer"] = Array.ConvertAll(nats, n => n.RobustPeer),
        ["pca"] = Array.ConvertAll(nats, n => n.Pca),
        ["isolationForest"] = Array.ConvertAll(nats, n => n.IsolationForest),
        ["rules"] = Array.ConvertAll(nats, n => n.Rules),
        ["changePoint"] = Array.ConvertAll(nats, n => n.ChangePoint),
        ["shape"] = Array.ConvertAll(nats, n => n.Shape),
    };

    private static int Undatable(InstallationHistory[] judged, DateOnly[] days) =>
        Enumerable.Range(0, judged.Length).Count(i => !judged[i].Readings.Any(r => r.KnownOn <= days[i]) && !judged[i].Days.Any(d => d.Day <= days[i]));

    private static DateOnly EndOfMonthBefore(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddDays(-1);

    private static DateOnly LastReading(IReadOnlyList<InstallationHistory> histories) =>
        histories.SelectMany(h => h.Readings.Select(r => r.KnownOn).Concat(h.Days.Select(d => d.Day))).DefaultIfEmpty().Max();

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
