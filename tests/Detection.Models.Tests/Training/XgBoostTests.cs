using System.Security.Cryptography;
using Detection.Models.Training;
using Detection.Models.Training.XgBoost;

namespace Detection.Models.Tests.Training;

/// <summary>The real library: what it learns, explains, saves and refuses.</summary>
public class XgBoostTests
{
    private static readonly string[] Columns = ["a", "b", "noise"];
    private static readonly TreeParameters Small = new() { Rounds = 20, MaxDepth = 4, Seed = 7 };
    private readonly XgBoostTrainer _trainer = new();

    [Fact]
    public void It_names_itself() => Assert.StartsWith("XGBoost 1.", _trainer.Library, StringComparison.Ordinal);

    [Fact]
    public void Contributions_sum_to_the_margin_and_the_margin_is_the_log_odds()
    {
        var rows = Rows(500, seed: 1);
        using var model = _trainer.Train(rows, Small);
        var (probabilities, margins, contributions) = (model.Predict(rows.Table), model.PredictMargin(rows.Table), model.Contributions(rows.Table));
        Assert.Equal(500 * (Columns.Length + 1), contributions.Length);
        for (var row = 0; row < margins.Length; row++)
        {
            Assert.Equal(margins[row], contributions.AsSpan(row * 4, 4).ToArray().Sum(), 1e-4f);
            Assert.Equal(margins[row], Math.Log(probabilities[row] / (1 - probabilities[row])), 1e-3);
        }
    }

    [Fact]
    public void It_finds_what_was_planted_and_leaves_the_noise_alone()
    {
        using var model = _trainer.Train(Rows(2000, seed: 1), Small);
        var other = Rows(2000, seed: 2);
        var predicted = model.Predict(other.Table);
        var right = predicted.Where((p, i) => p > 0.5 == other.Labels[i] > 0.5).Count();
        Assert.True(right > 1900, $"{right} of 2000 right");
        var contributions = model.Contributions(other.Table);
        double Size(int column) => Enumerable.Range(0, 2000).Average(row => Math.Abs(contributions[row * 4 + column]));
        Assert.True(Size(0) > 10 * Size(2));
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_bytes() =>
        Assert.Equal(Bytes(Rows(500, seed: 1), Small), Bytes(Rows(500, seed: 1), Small));

    [Fact]
    public void A_model_read_back_answers_bit_for_bit()
    {
        var rows = Rows(500, seed: 1);
        using var model = _trainer.Train(rows, Small);
        using var again = _trainer.Load(model.Save());
        Assert.Equal(Columns, again.Columns);
        Assert.Equal(model.PredictMargin(rows.Table), again.PredictMargin(rows.Table));
        Assert.Equal(model.Contributions(rows.Table), again.Contributions(rows.Table));
    }

    [Fact]
    public void Damaged_and_foreign_bytes_are_refused_with_a_reason()
    {
        var bytes = Bytes(Rows(500, seed: 1), Small);
        var damaged = (byte[])bytes.Clone();
        damaged[bytes.Length / 2] ^= 1;
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => _trainer.Load(damaged)).Message, StringComparison.Ordinal);
        Assert.Contains("not trees", Assert.Throws<InvalidDataException>(() => _trainer.Load("PK\u0003\u0004 something else altogether, longer than a digest"u8)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => _trainer.Load(bytes.AsSpan(0, 100)));
        Assert.Throws<InvalidDataException>(() => _trainer.Load([]));
    }

    [Fact]
    public void Bytes_with_a_right_digest_that_are_no_trees_are_refused_too()
    {
        byte[] body = [.. "TARAMA-X"u8, 1, 0, 0, 0, 1, (byte)'a', 4, 0, 0, 0, 1, 2, 3, 4];
        Assert.Throws<InvalidDataException>(() => _trainer.Load([.. body, .. SHA256.HashData(body)]));
    }

    [Fact]
    public void Other_columns_are_refused_by_name()
    {
        using var model = _trainer.Train(Rows(500, seed: 1), Small);
        var error = Assert.Throws<ArgumentException>(() => model.Predict(new FeatureTable(["a", "c", "noise"], [1, 2, 3])));
        Assert.Contains("column 1 is 'c' and not 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_both_classes_or_with_bad_numbers_are_refused()
    {
        var table = new FeatureTable(["a"], [1, 2]);
        Assert.Contains("no row is positive", Assert.Throws<ArgumentException>(() => new TrainingSet(table, [0, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("no row is negative", Assert.Throws<ArgumentException>(() => new TrainingSet(table, [1, 1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new TrainingSet(table, [1, float.NaN]));
        Assert.Throws<ArgumentException>(() => new TrainingSet(table, [1, 0], [1, 0]));
        Assert.Throws<ArgumentException>(() => new FeatureTable(["a"], [float.PositiveInfinity]));
    }

    [Fact]
    public void Missing_values_and_no_rows_at_all_are_answered()
    {
        using var model = _trainer.Train(Rows(500, seed: 1), Small);
        Assert.All(model.Predict(new FeatureTable(Columns, [float.NaN, float.NaN, float.NaN])), p => Assert.InRange(p, 0, 1));
        Assert.Empty(model.Predict(new FeatureTable(Columns, [])));
    }

    private byte[] Bytes(TrainingSet rows, TreeParameters parameters)
    {
        using var model = _trainer.Train(rows, parameters);
        return model.Save();
    }

    /// <summary>Positive where a + b &gt; 1; every tenth value missing.</summary>
    private static TrainingSet Rows(int count, int seed)
    {
        var random = new Random(seed);
        var (values, labels) = (new float[count * Columns.Length], new float[count]);
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < Columns.Length; column++) values[row * Columns.Length + column] = random.NextSingle();
            labels[row] = values[row * Columns.Length] + 0.2f * values[row * Columns.Length + 1] > 0.6f ? 1 : 0;
            if (row % 10 == 0) values[row * Columns.Length + 2] = float.NaN;
        }
        return new TrainingSet(new FeatureTable(Columns, values), labels);
    }
}
