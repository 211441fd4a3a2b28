using Detection.Models.Evaluation;
using Detection.Models.Training.Learned;
using Detection.Models.Training.Rows;
using Detection.Models.Training.XgBoost;

namespace Detection.Models.Tests.Evaluation;

/// <summary>Who is learned from and who is measured: by time, by district, by family of columns, by selection.</summary>
public class SplitTests
{
    [Fact]
    public void Nothing_learned_from_was_visited_on_or_after_the_first_measured_day()
    {
        var random = new Random(1);
        DateOnly?[] days = [.. Enumerable.Range(0, 400).Select(i => i % 7 == 0 ? null : (DateOnly?)new DateOnly(2025, 1, 1).AddDays(random.Next(60)))];
        var split = ForwardSplit.Of(days, 0.7)!;
        Assert.All(split.Earlier, i => Assert.True(days[i] < split.From));
        Assert.All(split.Later, i => Assert.True(days[i] >= split.From));
        Assert.Equal(days.Count(d => d is not null), split.Earlier.Length + split.Later.Length);
        Assert.InRange(split.Earlier.Length / (double)days.Count(d => d is not null), 0.6, 0.7);
    }

    [Fact]
    public void Visits_without_a_day_or_all_on_one_day_have_no_earlier_side()
    {
        Assert.Null(ForwardSplit.Of([null, null], 0.7));
        var oneDay = ForwardSplit.Of([new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)], 0.7)!;
        Assert.Empty(oneDay.Earlier);
        Assert.Equal(2, oneDay.Later.Length);
    }

    [Fact]
    public void Districts_fall_whole_into_folds_that_share_the_positives()
    {
        var random = new Random(2);
        string?[] districts = [.. Enumerable.Range(0, 600).Select(_ => random.Next(13) is var d && d == 12 ? null : $"d{d}")];
        float[] labels = [.. districts.Select((d, i) => i % (d is null ? 5 : 9) == 0 ? 1f : 0f)];
        var folds = AreaFolds.Deal(districts, labels, 4)!;
        Assert.All(Enumerable.Range(0, 600).GroupBy(i => districts[i] ?? ""), g => Assert.Single(g.Select(i => folds[i]).Distinct()));
        Assert.All(Enumerable.Range(0, 4), f => Assert.InRange(Enumerable.Range(0, 600).Count(i => folds[i] == f && labels[i] > 0), 10, 30));
    }

    [Fact]
    public void Too_few_districts_with_findings_make_no_folds() => Assert.Null(AreaFolds.Deal(["a", "a", "b", "c"], [1, 0, 0, 1], 3));

    [Fact]
    public void A_kind_of_many_equal_rows_is_in_every_fold_and_few_equal_rows_in_one()
    {
        var labels = Enumerable.Range(0, 400).Select(i => i % 10 == 0 ? 1f : 0f).ToArray();
        long[] groups = [.. Enumerable.Range(0, 400).Select(i => i < 100 ? 7L : i < 110 ? 8L : i)];
        var folds = StratifiedFolds.Deal(labels, 5, 1, groups);
        Assert.Equal(5, folds.Take(100).Distinct().Count());
        Assert.Single(folds.Skip(100).Take(10).Distinct());
    }

    [Fact]
    public void Weighted_figures_are_those_of_a_population_in_which_every_row_stands_so_many_times()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 30; trial++)
        {
            var n = 5 + random.Next(40);
            double[] scores = [.. Enumerable.Range(0, n).Select(_ => (double)random.Next(12))];
            bool[] found = [.. Enumerable.Range(0, n).Select(i => i == 0 || random.Next(3) == 0)];
            found[1] = false;
            float[] stands = [.. Enumerable.Range(0, n).Select(_ => 1f + random.Next(4))];
            int[] copies = [.. Enumerable.Range(0, n).SelectMany(i => Enumerable.Repeat(i, (int)stands[i]))];
            var slow = RankedLabels.Of([.. copies.Select(i => scores[i])], [.. copies.Select(i => found[i])]);
            var weighted = WeightedRanking.Of(scores, found, stands);
            Assert.Equal(slow.RocAuc(), weighted.RocAuc, 1e-9);
            Assert.Equal(slow.AveragePrecision(), weighted.AveragePrecision, 1e-9);
        }
    }

    [Fact]
    public void The_family_that_tells_is_missed_when_left_out_and_enough_when_alone()
    {
        var random = new Random(4);
        var labels = Enumerable.Range(0, 900).Select(i => i % 6 == 0 ? 1f : 0f).ToArray();
        float[] values = [.. labels.SelectMany(l => new[] { l + random.NextSingle(), random.NextSingle(), random.NextSingle() })];
        var table = LearnerTable.Of([new("x", ColumnKind.Catalogue, "features: Level"), new("y", ColumnKind.Shape, "shape: level"), new("z", ColumnKind.Shape, "shape: counts")], values, []);
        var none = new string?[900];
        var set = new LabelledSet(table, labels, none, none, new DateOnly?[900]);
        var ablations = Ablations.Run(set, CrossValidation.Deal(set, 3, 1), 1, new XgBoostTrainer());
        Assert.Equal(["all", "features: Level", "shape"], ablations.Select(a => a.Family));
        Assert.InRange(ablations[1].Alone!.Value.RocAuc, 0.95, 1);
        Assert.InRange(ablations[1].Without.RocAuc, 0.4, 0.62);
        Assert.InRange(ablations[2].Without.RocAuc, 0.95, 1);
    }
}
