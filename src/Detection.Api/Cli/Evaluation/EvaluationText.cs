using System.Globalization;
using Detection.Models.Evaluation;

namespace Detection.Api.Cli.Evaluation;

/// <summary>The report as a person reads it in a terminal.</summary>
internal static class EvaluationText
{
    public static void Write(EvaluationReport report, TextWriter output)
    {
        Line(output, $"{report.Source}: {report.Installations} installations, outcomes of {report.OutcomesFrom}{(report.AsOf is { } day ? $", as of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}");
        if (double.IsFinite(report.ScoredPerSecond)) Line(output, $"scored without labels at {report.ScoredPerSecond:F0} installations a second; {report.CpuSeconds:F0} CPU seconds in all");
        if (report.Supervised is { } supervised)
        {
            WriteRanking($"learned from the outcomes, {report.Folds} folds", supervised, output);
            if (supervised.StillAtWork is { } atWork) WriteRanking("of these, still at work", atWork, output);
            Line(output, $"  calibration: expected error {supervised.Calibration.ExpectedCalibrationError:F4}, Brier score {supervised.Calibration.BrierScore:F4}");
            foreach (var band in supervised.Calibration.Rows) Line(output, $"    said {band.MeanPredicted,7:P1}   found {band.Found,7:P1} ({band.FoundLow:P1}–{band.FoundHigh:P1})   of {band.Count}");
            if (supervised.WithoutMeterAge is { } honest) Again(output, "learned without what dates the meter or its exchange", honest);
            if (supervised.UnseenDistricts is { } unseen) Again(output, "in districts nothing was learned from (quicker learners)", unseen);
            if (supervised.AsInPopulation is { } all) Line(output, $"  {all.LabelledShare:P0} of the installations have an outcome; if each stood for those like it: base rate {all.BaseRate:P2}, ROC AUC {all.RocAuc:F3}, AP {all.AveragePrecision:F3}");
            Outcomes(output, supervised.ByOutcome);
            Groups(output, "learner", supervised.ByLearner);
            Groups(output, "tariff group", supervised.ByTariffGroup);
            Groups(output, "district", supervised.ByDistrict);
            Groups(output, "kind of finding", supervised.ByKind);
        }
        if (report.ForwardInTime is { } forward)
            WriteRanking(string.Create(CultureInfo.InvariantCulture, $"visits from {forward.From:yyyy-MM-dd} on, learned from the {forward.Trained} before"), forward.Ranking, output);
        Unsupervised(output, report.Unsupervised);
        if (report.Ablations.Count > 0) Ablated(output, report.Ablations);
        foreach (var leak in report.Leaks) Line(output, $"leak ({leak.Code}): {leak.Text}");
        foreach (var note in report.Notes) Line(output, $"note: {note}");
    }

    private static void Unsupervised(TextWriter output, UnsupervisedReport report)
    {
        WriteRanking("no labels used", report, output);
        if (report.StillAtWork is { } atWork) WriteRanking("of these, still at work", atWork, output);
        Groups(output, "detector", report.ByDetector);
        Groups(output, "tariff group", report.ByTariffGroup);
        Groups(output, "district", report.ByDistrict);
        Groups(output, "kind of finding", report.ByKind);
        Outcomes(output, report.ByOutcome);
        if (report.ByRule.Count > 0) Line(output, $"  {"rule",-24}{"fired",8}{"right",8}{"precision",11}{"lift",7}");
        foreach (var rule in report.ByRule) Line(output, $"  {rule.Code,-24}{rule.Fired,8}{rule.Positives,8}{rule.Precision,11:F3}{rule.Lift,7:F1}");
    }

    private static void Ablated(TextWriter output, IReadOnlyList<Ablation> ablations)
    {
        Line(output, $"families of columns, one quick learner{"",-4}{"columns",8}{"AUC without",13}{"AP",8}{"P@100",8}{"AUC alone",12}{"AP",8}");
        foreach (var ablation in ablations)
            Line(output, $"  {ablation.Family,-38}{ablation.Columns,10}{ablation.Without.RocAuc,13:F3}{ablation.Without.AveragePrecision,8:F3}{ablation.Without.PrecisionAt100,8:F2}{ablation.Alone?.RocAuc,12:F3}{ablation.Alone?.AveragePrecision,8:F3}");
    }

    public static void WriteRanking(string title, RankingReport ranking, TextWriter output)
    {
        Line(output, $"{title}: {ranking.Positives} positive of {ranking.Installations}, base rate {ranking.BaseRate:P2}");
        Figure(output, "ROC AUC", ranking.RocAuc, ranking.Intervals.RocAuc);
        Figure(output, "average precision", ranking.AveragePrecision, ranking.Intervals.AveragePrecision);
        foreach (var (count, precision) in ranking.PrecisionAt)
            Line(output, $"  {$"precision at {count}",-20}{precision,8:F3}   {ranking.Intervals.PrecisionAt[count].Low:F3}–{ranking.Intervals.PrecisionAt[count].High:F3}   recall {ranking.RecallAt[count]:F3}   lift {ranking.LiftAt[count]:F1}");
    }

    private static void Groups(TextWriter output, string title, IReadOnlyDictionary<string, GroupReport> groups)
    {
        if (groups.Count == 0) return;
        Line(output, $"  {title,-24}{"installations",14}{"positive",10}{"ROC AUC",9}{"95 % interval",15}{"AP",8}{"95 % interval",15}{"P@50",8}{"P@100",8}");
        foreach (var (name, group) in groups)
            Line(output, $"  {name,-24}{group.Installations,14}{group.Positives,10}{group.RocAuc,9:F3}{Range(group.Intervals.RocAuc),15}{group.AveragePrecision,8:F3}{Range(group.Intervals.AveragePrecision),15}{group.PrecisionAt50,8:F2}{group.PrecisionAt100,8:F2}");
    }

    private static void Again(TextWriter output, string title, GroupReport report) =>
        Line(output, $"  {title}: ROC AUC {report.RocAuc:F3} ({Range(report.Intervals.RocAuc)}), AP {report.AveragePrecision:F3} ({Range(report.Intervals.AveragePrecision)}), P@100 {report.PrecisionAt100:F2}");

    private static void Outcomes(TextWriter output, IReadOnlyDictionary<string, OutcomeReport> outcomes)
    {
        if (outcomes.Count < 3) return;
        Line(output, $"  {"outcome",-24}{"installations",14}{"mean place",12}{"in 100",8}{"in 500",8}");
        foreach (var (word, outcome) in outcomes) Line(output, $"  {word,-24}{outcome.Installations,14}{outcome.MeanPlace,12:F2}{outcome.Among100,8}{outcome.Among500,8}");
    }

    private static string Range(IntervalRange range) => double.IsNaN(range.Low) ? "" : string.Create(CultureInfo.InvariantCulture, $"{range.Low:F3}–{range.High:F3}");

    private static void Figure(TextWriter output, string name, double value, IntervalRange range) =>
        Line(output, $"  {name,-20}{value,8:F3}   95 % interval {range.Low:F3}–{range.High:F3}");

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
