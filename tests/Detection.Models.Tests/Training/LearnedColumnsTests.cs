using Detection.Models.Evaluation;
using Detection.Models.Training.Learned;
using Detection.Models.Training.Rows;

namespace Detection.Models.Tests.Training;

/// <summary>What is learned before the trees must not carry a row's own label to it.</summary>
public class LearnedColumnsTests
{
    [Fact]
    public void A_random_word_or_month_does_not_tell_a_row_its_own_label()
    {
        var random = new Random(5);
        const int rows = 1200;
        var labels = Enumerable.Range(0, rows).Select(_ => random.Next(10) == 0 ? 1f : 0f).ToArray();
        var table = Table(rows, random, word: _ => $"brand {random.Next(60)}");

        var (columns, training) = LearnedColumns.Fit(table, labels, seed: 1);

        for (var column = 0; column < training.Columns.Count; column++)
        {
            var scores = Enumerable.Range(0, rows).Select(r => (double)training.Row(r)[column]).ToArray();
            var auc = RankedLabels.Of(scores, Array.ConvertAll(labels, l => l > 0.5f)).RocAuc();
            Assert.True(auc is > 0.4 and < 0.6, $"{columns.Names[column]} ranks random labels with AUC {auc:F3}");
        }
    }

    [Fact]
    public void A_word_that_tells_is_encoded_by_its_share_and_an_unknown_one_by_the_overall_share()
    {
        var random = new Random(5);
        var labels = Enumerable.Range(0, 1000).Select(r => r % 2 == 0 && random.Next(2) == 0 ? 1f : 0f).ToArray();
        var table = Table(1000, random, word: row => row % 2 == 0 ? "bad" : "good");
        var (columns, _) = LearnedColumns.Fit(table, labels, seed: 1);
        var share = columns.Names.ToList().IndexOf("brand_share");
        var other = columns.Of(Table(3, random, word: row => row switch { 0 => "bad", 1 => "good", _ => "never seen" }));
        Assert.InRange(other.Row(0)[share], 0.4, 0.55);
        Assert.InRange(other.Row(1)[share], 0, 0.05);
        Assert.InRange(other.Row(2)[share], 0.2, 0.3);
    }

    [Fact]
    public void Columns_that_never_change_are_dropped()
    {
        var table = LearnerTable.Of([new("same", ColumnKind.Given, "f"), new("other", ColumnKind.Given, "f")], [1, 1, 1, 2, 1, 3], []);
        Assert.Equal(["other"], LearnedColumns.Fit(table, [0, 1, 0], seed: 1).Columns.Names);
    }

    [Fact]
    public void Folds_share_positives_evenly_and_keep_equal_rows_together()
    {
        var labels = Enumerable.Range(0, 100).Select(i => i < 20 ? 1f : 0f).ToArray();
        var groups = Enumerable.Range(0, 100).Select(i => i is 50 or 51 or 52 ? 1L : 1000L + i).ToArray();
        var folds = StratifiedFolds.Deal(labels, 5, seed: 1, groups);
        Assert.All(Enumerable.Range(0, 5), fold => Assert.Equal(4, folds.Take(20).Count(f => f == fold)));
        Assert.Equal(folds[50], folds[51]);
        Assert.Equal(folds[50], folds[52]);
    }

    private static LearnerTable Table(int rows, Random random, Func<int, string> word) => LearnerTable.Of(
        [.. Enumerable.Range(0, 8).Select(i => new LearnerColumn($"month_{i}", ColumnKind.Month, "months"))],
        [.. Enumerable.Range(0, rows * 8).Select(_ => random.NextSingle())],
        [new CategoryColumn("brand", "meter", [.. Enumerable.Range(0, rows).Select(word)])]);
}
