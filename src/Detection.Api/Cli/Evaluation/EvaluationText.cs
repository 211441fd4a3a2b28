using System.Globalization;
using Detection.Models.Evaluation;

namespace Detection.Api.Cli.Evaluation;

/// <summary>The report as a person reads it in a terminal.</summary>
internal static class EvaluationText
{
    public static void Write(EvaluationReport report, TextWriter output)
    {
        Line(output, $"{report.Folder}: {report.Installations} installations scored as of {report.AsOf:yyyy-MM-dd}, {report.ScoredPerSecond:F0} a second, no labels used");
        WriteRanking($"outcomes of {report.OutcomesFrom}", report.Unsupervised, output);
        if (report.Unsupervised.StillAtWork is { } atWork) WriteRanking("of these, still at work", atWork, output);
        Line(output, $"{"",2}{"tariff group",-14}{"installations",14}{"positive",10}{"ROC AUC",9}{"AP",8}{"P@50",8}");
        foreach (var (name, group) in report.Unsupervised.ByTariffGroup!)
            Line(output, $"{"",2}{name,-14}{group.Installations,14}{group.Positives,10}{group.RocAuc,9:F3}{group.AveragePrecision,8:F3}{group.PrecisionAt.GetValueOrDefault(50, double.NaN),8:F2}");
    }

    public static void WriteRanking(string title, RankingReport ranking, TextWriter output)
    {
        Line(output, $"{title}: {ranking.Positives} positive of {ranking.Installations}, base rate {ranking.BaseRate:P2}");
        Figure(output, "ROC AUC", ranking.RocAuc);
        Figure(output, "average precision", ranking.AveragePrecision);
        foreach (var (count, precision) in ranking.PrecisionAt)
        {
            Figure(output, $"precision at {count}", precision);
            Figure(output, $"recall at {count}", ranking.RecallAt[count]);
        }
    }

    private static void Figure(TextWriter output, string name, Interval interval) =>
        Line(output, $"{"",2}{name,-20}{interval.Value,8:F3}   95 % interval {interval.Low:F3}–{interval.High:F3}");

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
