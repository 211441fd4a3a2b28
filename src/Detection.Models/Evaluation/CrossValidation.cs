using Detection.Models.Training;
using Detection.Models.Training.Ensemble;
using Detection.Models.Training.Learned;
using Detection.Models.Training.Rows;

namespace Detection.Models.Evaluation;

/// <summary>Every row's probability by a model that was trained without its fold.</summary>
/// <param name="Probabilities">One a row, 0–1.</param>
/// <param name="Apart">Rows that were neither learned from nor measured: the mean over the folds' models.</param>
/// <param name="ByLearner">Log odds of each learner alone, boosted trees first.</param>
/// <param name="Weights">What each learner counted, by fold.</param>
public sealed record CrossValidated(float[] Probabilities, float[] Apart, IReadOnlyList<float[]> ByLearner, IReadOnlyList<IReadOnlyList<double>> Weights);

/// <summary>K-fold cross-validation over installations: nothing that looks at a label crosses a fold.</summary>
public static class CrossValidation
{
    /// <summary>Folds with their share of positives each; equal rows stay together.</summary>
    /// <param name="folds">At least 2.</param>
    public static int[] Deal(LabelledSet set, int folds, int seed) => StratifiedFolds.Deal(set.Labels, folds, seed, SameRows.Of(set.Table));

    /// <param name="fold">The fold of each row, 0 to folds − 1 (<see cref="Deal"/>, <see cref="AreaFolds"/>).</param>
    /// <param name="apart">Other rows of the same columns to be scored by every fold's model; null = none.</param>
    /// <param name="done">Called after each fold with how many are done.</param>
    /// <exception cref="ArgumentException">A fold's training rows would hold one class only.</exception>
    public static CrossValidated Run(LabelledSet set, int[] fold, int seed, ITreeTrainer trainer, EnsembleOptions options, LearnerTable? apart = null, Action<int>? done = null)
    {
        var folds = fold.Max() + 1;
        var (probabilities, others) = (new float[set.Labels.Length], new float[apart?.RowCount ?? 0]);
        var learners = new float[EnsembleOptions.LearnerNames(options).Count][];
        for (var l = 0; l < learners.Length; l++) learners[l] = new float[set.Labels.Length];
        var weights = new List<IReadOnlyList<double>>();
        for (var k = 0; k < folds; k++)
        {
            var (inside, outside) = (StratifiedFolds.Rows(fold, k, inside: false), StratifiedFolds.Rows(fold, k, inside: true));
            var training = set.Rows(inside);
            using var model = LabelledEnsemble.Train(training.Table, training.Labels, training.Weights, trainer, options, seed + k);
            var (answers, own) = model.PredictAll(set.Rows(outside).Table);
            for (var i = 0; i < outside.Length; i++)
            {
                probabilities[outside[i]] = answers[i];
                for (var l = 0; l < learners.Length; l++) learners[l][outside[i]] = own[l][i];
            }
            if (others.Length > 0)
            {
                var seen = model.Predict(apart!);
                for (var i = 0; i < others.Length; i++) others[i] += seen[i] / folds;
            }
            weights.Add(model.Weights);
            done?.Invoke(k + 1);
        }
        return new CrossValidated(probabilities, others, learners, weights);
    }
}
