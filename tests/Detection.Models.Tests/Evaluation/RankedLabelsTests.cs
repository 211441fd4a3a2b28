using Detection.Models.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Detection.Models.Tests.Evaluation;

/// <summary>Metrics against cases worked by hand.</summary>
public class RankedLabelsTests
{
    private static RankedLabels Ranking(double[] scores, params int[] labels) => RankedLabels.Of(scores, [.. labels.Select(l => l == 1)]);

    [Fact]
    public void Four_of_six_pairs_in_order_is_an_area_of_two_thirds() =>
        Assert.Equal(4 / 6.0, Ranking([0.9, 0.8, 0.7, 0.6, 0.5], 1, 0, 0, 1, 0).RocAuc(), 12);

    [Fact]
    public void A_tie_counts_half() => Assert.Equal(0.5, Ranking([0.5, 0.5], 1, 0).RocAuc());

    [Fact]
    public void Average_precision_is_the_mean_precision_where_positives_stand() =>
        Assert.Equal((1 / 1.0 + 2 / 4.0) / 2, Ranking([0.9, 0.8, 0.7, 0.6, 0.5], 1, 0, 0, 1, 0).AveragePrecision(), 12);

    [Fact]
    public void A_block_of_ties_is_one_step_of_average_precision() => Assert.Equal(0.5, Ranking([0.5, 0.5, 0.5, 0.5], 1, 0, 1, 0).AveragePrecision());

    [Theory]
    [InlineData(1, 1.0, 0.5)]
    [InlineData(2, 0.5, 0.5)]
    [InlineData(4, 0.5, 1.0)]
    [InlineData(100, 0.4, 1.0)]
    public void Precision_and_recall_count_the_first_k(int k, double precision, double recall)
    {
        var ranking = Ranking([0.9, 0.8, 0.7, 0.6, 0.5], 1, 0, 0, 1, 0);

        Assert.Equal((precision, recall), (ranking.PrecisionAt(k), ranking.RecallAt(k)));
    }

    [Fact]
    public void Ties_that_cross_k_count_by_their_mean() => Assert.Equal(0.25, Ranking([0.5, 0.5, 0.5, 0.5], 1, 0, 0, 0).PrecisionAt(2));

    [Fact]
    public void Labels_of_one_class_have_no_area()
    {
        Assert.True(double.IsNaN(Ranking([0.9, 0.8], 1, 1).RocAuc()));
        Assert.True(double.IsNaN(Ranking([0.9, 0.8], 0, 0).AveragePrecision()));
        Assert.True(double.IsNaN(RankedLabels.Of([], []).BaseRate));
    }

    [Fact]
    public void A_score_that_is_no_number_is_refused() => Assert.Throws<ArgumentException>(() => Ranking([double.NaN], 1));

    [Fact]
    public void The_area_is_the_share_of_pairs_in_order() => Prop.ForAll(
        Gen.ListOf(from score in Gen.Choose(0, 9) from positive in Gen.Elements(true, false) select (score, positive)).ToArbitrary(), rows =>
        {
            var list = rows.ToArray();
            var pairs = (from p in list.Where(r => r.positive) from n in list.Where(r => !r.positive) select p.score > n.score ? 1 : p.score == n.score ? 0.5 : 0).ToArray();
            var area = RankedLabels.Of([.. list.Select(r => (double)r.score)], [.. list.Select(r => r.positive)]).RocAuc();
            return pairs.Length == 0 ? double.IsNaN(area) : Math.Abs(area - pairs.Average()) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Intervals_hold_the_value_and_repeat_with_the_seed()
    {
        double[] scores = [.. Enumerable.Range(0, 200).Select(i => (i * 37 % 101) / 100.0)];
        bool[] positive = [.. Enumerable.Range(0, 200).Select(i => i % 7 == 0 || scores[i] > 0.9)];
        var (first, again) = (Metrics.Of(scores, positive, 100, 3), Metrics.Of(scores, positive, 100, 3));

        Assert.InRange(first.RocAuc.Value, first.RocAuc.Low, first.RocAuc.High);
        Assert.Equal((first.RocAuc, first.PrecisionAt[50]), (again.RocAuc, again.PrecisionAt[50]));
    }
}
