using Detection.Models.Training.Forests;
using Detection.Models.Training.Learned;
using Detection.Models.Training.Rows;

namespace Detection.Models.Training.Ensemble;

/// <summary>
/// The supervised model: boosted trees trained on parts of the rows, randomised forests, and a blend chosen on rows none of them had seen.
/// Everything that looks at a label is learned from the training rows alone.
/// </summary>
public sealed class LabelledEnsemble : IDisposable
{
    private static readonly byte[] Magic = "TARAMA-L"u8.ToArray();

    private readonly string[] _numbers;
    private readonly LearnedColumns _columns;
    private readonly BaggedTrees? _boosted;
    private readonly Forest[] _forests;
    private readonly Blend _blend;

    private LabelledEnsemble(string[] numbers, LearnedColumns columns, BaggedTrees? boosted, Forest[] forests, Blend blend, float[] leftOut) =>
        (_numbers, _columns, _boosted, _forests, _blend, LeftOut) = (numbers, columns, boosted, forests, blend, leftOut);

    /// <summary>Probability of each training row by learners that had not seen it, 0–1; empty for a model read from bytes.</summary>
    public float[] LeftOut { get; }

    /// <summary>What each learner counts: boosted trees first, then each forest; together 1.</summary>
    public IReadOnlyList<double> Weights => _blend.Shares;

    /// <param name="weights">How much each row counts; empty = all alike.</param>
    /// <exception cref="ArgumentException">One class is absent (see <see cref="TrainingSet"/>).</exception>
    /// <exception cref="TreeLibraryException">XGBoost is not installed, and the options ask for boosted trees.</exception>
    public static LabelledEnsemble Train(LearnerTable table, float[] labels, float[] weights, ITreeTrainer trainer, EnsembleOptions options, int seed)
    {
        var (columns, training) = LearnedColumns.Fit(table, labels, seed);
        var rows = new TrainingSet(training, labels, weights);
        var logOdds = new List<float[]>();
        BaggedTrees? boosted = null;
        if (options.Boosted.Count > 0)
        {
            (boosted, var unseen) = BaggedTrees.Train(rows, trainer, options.Parts, options.Boosted, seed);
            logOdds.Add(unseen);
        }
        var forests = new List<Forest>();
        foreach (var parameters in options.Forests)
        {
            var (forest, leftOut) = Forest.Grow(rows, parameters with { Seed = seed + forests.Count });
            forests.Add(forest);
            logOdds.Add(LogOdds(leftOut));
        }
        var blend = Blend.Fit(logOdds, labels, weights);
        return new LabelledEnsemble([.. table.Numbers.Columns], columns, boosted, [.. forests], blend, Probabilities(blend.Of(logOdds)));
    }

    /// <summary>Probability of a positive for each row, 0–1.</summary>
    /// <exception cref="ArgumentException">The table has other columns than the one trained on.</exception>
    public float[] Predict(LearnerTable table) => PredictAll(table).Probabilities;

    /// <summary>Probability of each row, and the log odds of each learner alone.</summary>
    /// <exception cref="ArgumentException">The table has other columns than the one trained on.</exception>
    public (float[] Probabilities, IReadOnlyList<float[]> ByLearner) PredictAll(LearnerTable table)
    {
        if (!table.Numbers.Columns.SequenceEqual(_numbers)) throw new ArgumentException("the model was trained on rows of other columns", nameof(table));
        var learners = ByLearner(table);
        return (Probabilities(_blend.Of(learners)), learners);
    }

    /// <summary>Everything needed to predict again, bit for bit.</summary>
    public byte[] Save() => SealedBytes.Seal(Magic, writer =>
    {
        writer.Write(_numbers.Length);
        foreach (var name in _numbers) writer.Write(name);
        _columns.Write(writer);
        writer.Write(_boosted is not null);
        _boosted?.Write(writer);
        writer.Write(_forests.Length);
        foreach (var forest in _forests) forest.Write(writer);
        _blend.Write(writer);
    });

    /// <param name="bytes">What <see cref="Save"/> gave.</param>
    /// <exception cref="InvalidDataException">The bytes are not such a model, are damaged, or belong to another feature set; the message says which.</exception>
    /// <exception cref="TreeLibraryException">XGBoost is not installed.</exception>
    public static LabelledEnsemble Load(ReadOnlySpan<byte> bytes, ITreeTrainer trainer) => SealedBytes.Open(Magic, bytes, reader =>
    {
        var numbers = new string[reader.ReadInt32()];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.ReadString();
        var columns = LearnedColumns.Read(reader);
        var boosted = reader.ReadBoolean() ? BaggedTrees.Read(reader, trainer) : null;
        var forests = new Forest[reader.ReadInt32()];
        for (var i = 0; i < forests.Length; i++) forests[i] = Forest.Read(reader);
        return new LabelledEnsemble(numbers, columns, boosted, forests, Blend.Read(reader), []);
    });

    public void Dispose() => _boosted?.Dispose();

    /// <summary>Log odds of each learner for each row: boosted trees first, then each forest.</summary>
    private float[][] ByLearner(LearnerTable table)
    {
        var rows = _columns.Of(table);
        float[][] forests = [.. _forests.Select(f => LogOdds(f.Predict(rows)))];
        return _boosted is null ? forests : [_boosted.PredictMargin(rows), .. forests];
    }

    private static float[] LogOdds(float[] shares) => Array.ConvertAll(shares, s =>
    {
        var p = float.IsNaN(s) ? 0.5 : 0.0005 + 0.999 * s;
        return (float)Math.Log(p / (1 - p));
    });

    private static float[] Probabilities(float[] logOdds) => Array.ConvertAll(logOdds, l => (float)Blend.Probability(l));
}
