using System.Security.Cryptography;
using System.Text;
using Detection.Models.Evaluation;
using Detection.Models.Features;
using Detection.Models.Training;
using Detection.Models.Training.Ensemble;
using Detection.Models.Training.Forests;
using Detection.Models.Training.Rows;
using Detection.Models.Training.XgBoost;

namespace Detection.Models.Tests.Training;

/// <summary>The learners together: what the blend chooses, what bytes keep, and what is refused.</summary>
public class EnsembleTests
{
    private static readonly EnsembleOptions Small = new()
    {
        Parts = 3,
        Boosted = [new() { Rounds = 40, LearningRate = 0.1, MaxDepth = 3, Bins = 32 }],
        Forests = [new() { Trees = 30 }, new() { Trees = 20, ThresholdsPerColumn = 4 }],
    };

    private static readonly XgBoostTrainer Trainer = new();

    [Fact]
    public void A_model_read_from_bytes_predicts_the_same_bits()
    {
        var (table, labels) = Rows(500, 1);
        using var trained = LabelledEnsemble.Train(table, labels, [], Trainer, Small, seed: 4);
        using var read = LabelledEnsemble.Load(trained.Save(), Trainer);
        var other = Rows(300, 2).Table;
        Assert.Equal(trained.Predict(other), read.Predict(other));
        Assert.Equal(trained.Weights, read.Weights);
        Assert.Equal(trained.Save(), read.Save());
    }

    [Fact]
    public void It_ranks_rows_it_has_not_seen_and_its_answer_is_a_probability()
    {
        var (table, labels) = Rows(1500, 1);
        using var model = LabelledEnsemble.Train(table, labels, [], Trainer, Small, seed: 4);
        var (other, found) = Rows(1500, 2);
        var said = model.Predict(other);
        Assert.True(RankedLabels.Of(Array.ConvertAll(said, s => (double)s), Array.ConvertAll(found, f => f > 0.5f)).RocAuc() > 0.85);
        Assert.Equal(found.Average(), said.Average(), 0.04);
        Assert.All(said, p => Assert.InRange(p, 0, 1));
    }

    [Fact]
    public void Damaged_foreign_and_older_bytes_are_refused_in_words()
    {
        var (table, labels) = Rows(200, 1);
        using var trained = LabelledEnsemble.Train(table, labels, [], Trainer, Small with { Forests = [] }, seed: 4);
        var bytes = trained.Save();
        Assert.Contains("damaged", Refused(Changed(bytes, bytes.Length / 2)), StringComparison.Ordinal);
        Assert.Contains("damaged", Refused(bytes[..^1]), StringComparison.Ordinal);
        Assert.Contains("not a learned model", Refused(Encoding.UTF8.GetBytes("PK\u0003\u0004 some other program's file, long enough to hold a digest")), StringComparison.Ordinal);
        Assert.Contains("not a learned model", Refused([]), StringComparison.Ordinal);
        Assert.Contains("feature set", Refused(OfOlderFeatures(bytes)), StringComparison.Ordinal);
        Assert.Contains("format 9", Refused(OfOtherFormat(bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_other_columns_are_refused()
    {
        var (table, labels) = Rows(200, 1);
        using var model = LabelledEnsemble.Train(table, labels, [], Trainer, Small with { Forests = [] }, seed: 4);
        Assert.Throws<ArgumentException>(() => model.Predict(table.Keep(c => c.Name != "b", _ => true)));
    }

    [Fact]
    public void Without_boosted_trees_the_forests_learn_alone()
    {
        var (table, labels) = Rows(800, 1);
        using var model = LabelledEnsemble.Train(table, labels, [], new NoLibrary(), Small with { Boosted = [] }, seed: 4);
        Assert.Equal(2, model.Weights.Count);
        Assert.True(RankedLabels.Of(Array.ConvertAll(model.Predict(table), s => (double)s), Array.ConvertAll(labels, f => f > 0.5f)).RocAuc() > 0.8);
    }

    [Fact]
    public void A_follower_that_does_not_help_gets_no_share_and_one_that_does_gets_some()
    {
        var random = new Random(5);
        var labels = Enumerable.Range(0, 2000).Select(i => i % 10 == 0 ? 1f : 0f).ToArray();
        float[] Sees(double much) => [.. labels.Select(l => (float)(much * l + random.NextDouble() + random.NextDouble() - 1))];
        var (leader, noise, second) = (Sees(1), Sees(0), Sees(1));
        Assert.Equal([1, 0], Blend.Fit([leader, noise], labels, []).Shares);
        Assert.True(Blend.Fit([leader, second], labels, []).Shares[1] >= 0.3);
    }

    [Fact]
    public void Contributions_of_bagged_trees_add_up_to_their_log_odds()
    {
        var (table, labels) = Rows(300, 1);
        using var trees = BaggedTrees.Train(new TrainingSet(table.Numbers, labels), Trainer, 3, Small.Boosted, seed: 2).Trees;
        var (margins, parts, width) = (trees.PredictMargin(table.Numbers), trees.Contributions(table.Numbers), table.Columns.Count + 1);
        for (var row = 0; row < margins.Length; row++) Assert.Equal(margins[row], parts.AsSpan(row * width, width).ToArray().Sum(), 1e-3);
    }

    [Fact]
    public void What_bagged_trees_say_of_a_row_they_left_out_is_no_better_than_the_row_deserves()
    {
        var random = new Random(9);
        var labels = Enumerable.Range(0, 600).Select(_ => random.Next(5) == 0 ? 1f : 0f).ToArray();
        var noise = new FeatureTable(["a", "b"], [.. Enumerable.Range(0, 1200).Select(_ => random.NextSingle())]);
        var (trees, leftOut) = BaggedTrees.Train(new TrainingSet(noise, labels), Trainer, 4, Small.Boosted, seed: 2);
        trees.Dispose();
        Assert.InRange(RankedLabels.Of(Array.ConvertAll(leftOut, s => (double)s), Array.ConvertAll(labels, f => f > 0.5f)).RocAuc(), 0.38, 0.62);
    }

    private static string Refused(byte[] bytes) => Assert.Throws<InvalidDataException>(() => LabelledEnsemble.Load(bytes, Trainer)).Message;

    private static byte[] Changed(byte[] bytes, int place)
    {
        var changed = (byte[])bytes.Clone();
        changed[place] ^= 1;
        return changed;
    }

    /// <summary>Whole and undamaged, but of a program that computed other features.</summary>
    private static byte[] OfOlderFeatures(byte[] bytes)
    {
        var place = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(FeatureCatalogue.Hash));
        return Sealed(Changed(bytes, place));
    }

    private static byte[] OfOtherFormat(byte[] bytes)
    {
        var other = (byte[])bytes.Clone();
        other[8] = 9;
        return Sealed(other);
    }

    private static byte[] Sealed(byte[] bytes) => [.. bytes[..^32], .. SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32))];

    /// <summary>Positive where two of six columns are large together; words say a little too.</summary>
    private static (LearnerTable Table, float[] Labels) Rows(int count, int seed)
    {
        var random = new Random(seed);
        string[] names = ["a", "b", "c", "d", "e", "f"];
        var values = Enumerable.Range(0, count * 6).Select(_ => random.NextSingle()).ToArray();
        var labels = Enumerable.Range(0, count).Select(r => values[6 * r] + values[6 * r + 1] + 0.3f * random.NextSingle() > 1.4f ? 1f : 0f).ToArray();
        var words = Enumerable.Range(0, count).Select(r => random.Next(3) == 0 ? null : labels[r] > 0 && random.Next(2) == 0 ? "old" : "new").ToArray();
        return (LearnerTable.Of([.. names.Select(n => new LearnerColumn(n, ColumnKind.Month, "months"))], values, [new CategoryColumn("brand", "meter", words)]), labels);
    }
}
