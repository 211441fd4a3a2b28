using System.Globalization;
using Detection.Models.Training.Learned;
using Detection.Models.Training.Rows;
using Detection.Models.Training.Shape;

namespace Detection.Models.Evaluation;

/// <summary>Looks for what would make a figure better than the ranking is.</summary>
public static class LeakSearch
{
    /// <summary>A column that ranks this well by itself is more likely the outcome written down than a trace.</summary>
    public const double ColumnAuc = 0.97;

    private const double MissingAuc = 0.58, MeterAgeAuc = 0.6;
    private const int FewestMissing = 20, NearDays = 90;

    /// <summary>Cost about columns × n·log n.</summary>
    public static IReadOnlyList<Leak> Find(LabelledSet set)
    {
        if (set.Positives == 0 || set.Positives == set.Labels.Length) return [];
        return [.. Columns(set), .. Missing(set), .. Equal(set), .. MeterFitted(set)];
    }

    /// <summary>The same rows without the columns that date the meter or its exchange.</summary>
    public static LearnerTable WithoutMeterAge(LearnerTable table) =>
        table.Keep(c => c.Family != AttributeColumns.MeterAgeFamily, c => c.Family != AttributeColumns.MeterAgeFamily);

    /// <summary>How well one column ranks by itself, whichever way it points; missing values rank lowest.</summary>
    public static double AucOf(LabelledSet set, int column)
    {
        var scores = new double[set.Labels.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            double value = set.Table.Numbers.Row(row)[column];
            scores[row] = double.IsNaN(value) ? double.MinValue : value;
        }
        var auc = RankedLabels.Of(scores, Found(set)).RocAuc();
        return Math.Max(auc, 1 - auc);
    }

    private static IEnumerable<Leak> Columns(LabelledSet set)
    {
        var aucs = Enumerable.Range(0, set.Table.Columns.Count).AsParallel().AsOrdered().Select(c => AucOf(set, c)).ToArray();
        for (var column = 0; column < aucs.Length; column++)
            if (aucs[column] > ColumnAuc)
                yield return new Leak("column", set.Table.Columns[column].Name, aucs[column], Say(
                    $"'{set.Table.Columns[column].Name}' alone ranks the outcomes with AUC {aucs[column]:F3}, above {ColumnAuc}: it probably was written after the visit. Leave it out, or give its value of before the visit."));
        var ages = Enumerable.Range(0, aucs.Length).Where(c => set.Table.Columns[c].Family == AttributeColumns.MeterAgeFamily).ToArray();
        if (ages.Length == 0) yield break;
        var best = ages.MaxBy(c => aucs[c]);
        if (aucs[best] >= MeterAgeAuc)
            yield return new Leak("meterAge", set.Table.Columns[best].Name, aucs[best], Say(
                $"The age of the meter alone ('{set.Table.Columns[best].Name}') ranks the outcomes with AUC {aucs[best]:F3}. Meters are exchanged after a finding, so that a young meter tells of a past visit rather than of theft; on the day a crew is sent this is not known. See withoutMeterAge for the figure that can be relied on."));
    }

    private static IEnumerable<Leak> Missing(LabelledSet set)
    {
        var seen = new HashSet<long>();
        for (var column = 0; column < set.Table.Columns.Count; column++)
        {
            var missing = Enumerable.Range(0, set.Labels.Length).Select(r => float.IsNaN(set.Table.Numbers.Row(r)[column])).ToArray();
            var count = missing.Count(m => m);
            if (count < FewestMissing || count > set.Labels.Length - FewestMissing || !seen.Add(PatternOf(missing))) continue;
            var auc = RankedLabels.Of(Array.ConvertAll(missing, m => m ? 1.0 : 0.0), Found(set)).RocAuc();
            if (Math.Max(auc, 1 - auc) < MissingAuc) continue;
            var (with, without) = (Share(set, missing, true), Share(set, missing, false));
            yield return new Leak("missingness", set.Table.Columns[column].Name, Math.Max(auc, 1 - auc), Say(
                $"Whether '{set.Table.Columns[column].Name}' is missing tells the outcome: {with:P1} of the {count} rows without it are positive, {without:P1} of the others. If it goes missing because of the visit (an exchange, a cut, a new contract), the figure is too good."));
        }
    }

    private static IEnumerable<Leak> Equal(LabelledSet set)
    {
        var same = SameRows.Of(set.Table).CountBy(g => g).Where(g => g.Value is > 1 and <= StratifiedFolds.MostCopies).Sum(g => g.Value);
        if (same > 0)
            yield return new Leak("sameRows", "all", same, Say(
                $"{same} of {set.Labels.Length} rows are the same as another in every column. Equal rows were kept in one fold, so that none is trained on and tested; dealt at random they would have crossed folds. (More than {StratifiedFolds.MostCopies} equal rows are a kind, such as never used, and were dealt like others.)"));
    }

    private static IEnumerable<Leak> MeterFitted(LabelledSet set)
    {
        var (dated, after) = (new int[2], new int[2]);
        for (var row = 0; row < set.Labels.Length; row++)
        {
            if (set.NewestMeterOn[row] is not { } fitted) continue;
            var side = set.Labels[row] > 0.5f ? 1 : 0;
            dated[side]++;
            if (fitted.DayNumber > (set.VisitedOn[row] ?? set.AsOf[row]).DayNumber - (set.VisitedOn[row] is null ? NearDays : 0)) after[side]++;
        }
        if (dated[0] == 0 || dated[1] == 0) yield break;
        var (positive, negative) = ((double)after[1] / dated[1], (double)after[0] / dated[0]);
        if (after[0] + after[1] >= FewestMissing && positive > 1.5 * negative + 0.02)
            yield return new Leak("meterAfterFinding", "fitted_on", positive, Say(
                $"{positive:P1} of the positives and {negative:P1} of the others hang on a meter fitted {(set.VisitedOn.Any(v => v is not null) ? "after the visit" : "in the last three months before the reference date, or after it")}: the exchange followed the finding. Meters fitted after a row's scoring date were not shown to the learners."));
    }

    private static bool[] Found(LabelledSet set) => Array.ConvertAll(set.Labels, l => l > 0.5f);

    private static double Share(LabelledSet set, bool[] missing, bool side)
    {
        var rows = Enumerable.Range(0, missing.Length).Where(r => missing[r] == side).ToArray();
        return rows.Length == 0 ? double.NaN : rows.Average(r => (double)set.Labels[r]);
    }

    private static long PatternOf(bool[] missing)
    {
        var hash = 17L;
        for (var row = 0; row < missing.Length; row++)
            if (missing[row]) hash = unchecked(hash * 1_000_003 + row);
        return hash;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
