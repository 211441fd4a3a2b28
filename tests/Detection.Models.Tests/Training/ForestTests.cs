using Detection.Models.Training;
using Detection.Models.Training.Forests;

namespace Detection.Models.Tests.Training;

/// <summary>Randomised trees: what they find, that they repeat themselves, and how they take missing values.</summary>
public class ForestTests
{
    private static readonly ForestParameters Small = new() { Trees = 60, Seed = 3 };

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void It_finds_a_planted_pattern_in_rows_it_did_not_see(int thresholds)
    {
        var (forest, leftOut) = Forest.Grow(Rows(1500, 1), Small with { ThresholdsPerColumn = thresholds });
        var other = Rows(1500, 2);
        Assert.True(Auc(forest.Predict(other.Table), other.Labels) > 0.8);
        Assert.True(Auc(leftOut, Rows(1500, 1).Labels) > 0.8);
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_answers_whatever_the_threads()
    {
        var rows = Rows(400, 1);
        Assert.Equal(Forest.Grow(rows, Small).Forest.Predict(rows.Table), Forest.Grow(rows, Small).Forest.Predict(rows.Table));
        Assert.Equal(Forest.Grow(rows, Small).LeftOut, Forest.Grow(rows, Small).LeftOut);
    }

    [Fact]
    public void A_missing_value_is_a_value_of_its_own()
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? float.NaN : random.NextSingle()).ToArray();
        var rows = new TrainingSet(new FeatureTable(["a"], values), [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? 1f : 0f)]);
        var (forest, _) = Forest.Grow(rows, Small);
        Assert.True(forest.Predict(new FeatureTable(["a"], [float.NaN]))[0] > 0.95);
        Assert.True(forest.Predict(new FeatureTable(["a"], [0.5f]))[0] < 0.05);
    }

    [Fact]
    public void Constant_columns_and_values_far_outside_are_answered_without_a_crash()
    {
        var rows = new TrainingSet(new FeatureTable(["a"], [.. Enumerable.Repeat(5f, 50)]), [.. Enumerable.Range(0, 50).Select(i => i == 0 ? 1f : 0f)]);
        var (forest, _) = Forest.Grow(rows, Small);
        Assert.All(forest.Predict(new FeatureTable(["a"], [5f, float.NaN, 1e30f, -1e30f])), p => Assert.InRange(p, 0, 1));
    }

    [Fact]
    public void Other_columns_are_refused() =>
        Assert.Throws<ArgumentException>(() => Forest.Grow(Rows(100, 1), Small).Forest.Predict(new FeatureTable(["z"], [1])));

    private static double Auc(float[] scores, float[] labels) =>
        Detection.Models.Evaluation.RankedLabels.Of(Array.ConvertAll(scores, s => float.IsNaN(s) ? 0.0 : s), Array.ConvertAll(labels, l => l > 0.5f)).RocAuc();

    /// <summary>Positive inside a ring of the first two of six columns: no single cut finds it.</summary>
    private static TrainingSet Rows(int count, int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, count * 6).Select(_ => 2 * random.NextSingle() - 1).ToArray();
        var labels = Enumerable.Range(0, count).Select(r => Math.Abs(values[6 * r] * values[6 * r] + values[6 * r + 1] * values[6 * r + 1] - 0.5) < 0.2 ? 1f : 0f).ToArray();
        return new TrainingSet(new FeatureTable(["a", "b", "c", "d", "e", "f"], values), labels);
    }
}
