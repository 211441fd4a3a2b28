using System.Runtime.InteropServices;

namespace Detection.Models.Training.XgBoost;

/// <summary>Trees grown or read by <see cref="XgBoostTrainer"/>.</summary>
internal sealed class XgBoostModel(BoosterHandle booster, IReadOnlyList<string> columns, int threads) : ITreeModel
{
    private readonly Lock _oneAtATime = new();

    private enum Answer
    {
        Probability = 0,
        Margin = 1,
        Contributions = 2,
    }

    public IReadOnlyList<string> Columns { get; } = columns;

    public float[] Predict(FeatureTable rows) => Ask(rows, Answer.Probability, 1);

    public float[] PredictMargin(FeatureTable rows) => Ask(rows, Answer.Margin, 1);

    public float[] Contributions(FeatureTable rows) => Ask(rows, Answer.Contributions, Columns.Count + 1);

    public byte[] Save()
    {
        lock (_oneAtATime)
        {
            Native.Check(Native.XGBoosterSaveModelToBuffer(booster, """{"format":"ubj"}""", out var length, out var bytes));
            var trees = new byte[length];
            Marshal.Copy(bytes, trees, 0, trees.Length);
            return ModelBytes.Seal(Columns, trees);
        }
    }

    public void Dispose() => booster.Dispose();

    private float[] Ask(FeatureTable rows, Answer answer, int width)
    {
        if (!rows.Columns.SequenceEqual(Columns))
            throw new ArgumentException($"the model was trained on other columns: {Difference(rows.Columns)}", nameof(rows));
        if (rows.RowCount == 0) return [];
        using var matrix = MatrixHandle.Of(rows, threads);
        lock (_oneAtATime)
        {
            var config = $$"""{"type":{{(int)answer}},"training":false,"iteration_begin":0,"iteration_end":0,"strict_shape":false}""";
            Native.Check(Native.XGBoosterPredictFromDMatrix(booster, matrix, config, out _, out _, out var result));
            var answers = new float[rows.RowCount * width];
            Marshal.Copy(result, answers, 0, answers.Length);
            return answers;
        }
    }

    private string Difference(IReadOnlyList<string> others)
    {
        for (var i = 0; i < Math.Min(others.Count, Columns.Count); i++)
            if (others[i] != Columns[i]) return $"column {i} is '{others[i]}' and not '{Columns[i]}'";
        return $"{others.Count} columns and not {Columns.Count}";
    }
}
