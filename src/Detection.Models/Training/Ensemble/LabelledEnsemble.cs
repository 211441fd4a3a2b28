using Detection.Models.Training.Forests;
using Detection.Models.Training.Learned;
using Detection.Models.Training.Rows;

namespace Detection.Models.Training.Ensemble;

/// <summary>
/// The supervised model: boosted trees trained on parts of the rows, randomised forests, and a stack that weighs them by rows none of them
/// had seen. Everything that looks at a label is learned from the training rows alone.
/// </summary>
public sealed class LabelledEnsemble : IDisposable
{
    private readonly LearnedColumns _columns;
    private readonly ITreeModel[] _boosted;
    private readonly Forest[] _forests;
    private readonly LinearStack _stack;

    private LabelledEnsemble(LearnedColumns columns, ITreeModel[] boosted, Forest[] forests, LinearStack stack, float[] leftOut) =>
        (_columns, _boosted, _forests, _stack, LeftOut) = (columns, boosted, forests, stack, leftOut);

    /// <summary>Probability of each training row by learners that had not seen it, 0–1; empty for a model read from bytes.</summary>
    public float[] LeftOut { get; }

    /// <summary>What each learner counts: boosted trees first, then each forest.</summary>
    public IReadOnlyList<double> Weights => _stack.Weights;

    /// <param name="weights">How much each row counts; empty = all alike.</param>
    /// <exception cref="ArgumentException">One class is absent (see <see cref="TrainingSet"/>).</exception>
    /// <exception cref="TreeLibraryException">XGBoost is not installed.</exception>
    public static LabelledEnsemble Train(LearnerTable table, float[] labels, float[] weights, ITreeTrainer trainer, EnsembleOptions options, int seed)
    {
        var (columns, training) = LearnedColumns.Fit(table, labels, seed);
        var rows = new TrainingSet(training, labels, weights);
        var (boosted, boostedLeftOut) = Boost(rows, trainer, options, seed);
        var logOdds = new List<float[]> { boostedLeftOut };
        var forests = new List<Forest>();
        foreach (var parameters in options.Forests)
        {
            var (forest, leftOut) = Forest.Grow(rows, parameters with { Seed = seed + forests.Count });
            forests.Add(forest);
            logOdds.Add(LogOdds(leftOut));
        }
        var stack = LinearStack.Fit(logOdds, labels, weights);
        return new LabelledEnsemble(columns, boosted, [.. forests], stack, Probabilities(stack.Of(logOdds)));
    }

    /// <summary>Probability of a positive for each row, 0–1.</summary>
    public float[] Predict(LearnerTable table) => PredictAll(table).Probabilities;

    /// <summary>Probability of each row, and the log odds of each learner alone.</summary>
    public (float[] Probabilities, IReadOnlyList<float[]> ByLearner) PredictAll(LearnerTable table)
    {
        var learners = ByLearner(table);
        return (Probabilities(_stack.Of(learners)), learners);
    }

    /// <summary>Log odds of each learner for each row: boosted trees first, then each forest.</summary>
    private IReadOnlyList<float[]> ByLearner(LearnerTable table)
    {
        var rows = _columns.Of(table);
        var boosted = new float[table.RowCount];
        foreach (var margins in _boosted.AsParallel().AsOrdered().Select(m => m.PredictMargin(rows)))
            for (var row = 0; row < boosted.Length; row++) boosted[row] += margins[row] / _boosted.Length;
        return [boosted, .. _forests.Select(f => LogOdds(f.Predict(rows)))];
    }

    public void Dispose()
    {
        foreach (var model in _boosted) model.Dispose();
    }

    private static (ITreeModel[] Models, float[] LeftOut) Boost(TrainingSet rows, ITreeTrainer trainer, EnsembleOptions options, int seed)
    {
        var parts = StratifiedFolds.Deal(rows.Labels, options.Parts, seed + 1);
        var (models, leftOut) = (new ITreeModel[options.Parts], new float[rows.Labels.Length]);
        Parallel.For(0, options.Parts, part =>
        {
            var inside = StratifiedFolds.Rows(parts, part, inside: false);
            var outside = StratifiedFolds.Rows(parts, part, inside: true);
            var parameters = options.Boosted[part % options.Boosted.Count] with { Seed = seed + part };
            models[part] = trainer.Train(Part(rows, inside), parameters);
            var margins = models[part].PredictMargin(rows.Table.Rows(outside));
            for (var i = 0; i < outside.Length; i++) leftOut[outside[i]] = margins[i];
        });
        return (models, leftOut);
    }

    private static TrainingSet Part(TrainingSet rows, int[] kept) => new(
        rows.Table.Rows(kept), [.. kept.Select(r => rows.Labels[r])], rows.Weights.Length == 0 ? [] : [.. kept.Select(r => rows.Weights[r])]);

    private static float[] LogOdds(float[] shares) => Array.ConvertAll(shares, s =>
    {
        var p = float.IsNaN(s) ? 0.5 : 0.0005 + 0.999 * s;
        return (float)Math.Log(p / (1 - p));
    });

    private static float[] Probabilities(float[] logOdds) => Array.ConvertAll(logOdds, l => (float)LinearStack.Probability(l));
}
