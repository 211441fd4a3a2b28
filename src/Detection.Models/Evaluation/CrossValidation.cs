using Detection.Models.Training;
using Detection.Models.Training.Ensemble;
using Detection.Models.Training.Learned;

namespace Detection.Models.Evaluation;

/// <summary>Every row's probability by a model that was trained without its fold.</summary>
/// <param name="Probabilities">One a row, 0–1.</param>
/// <param name="Folds">The fold of each row.</param>
/// <param name="ByLearner">Log odds of each learner alone, boosted trees first.</param>
/// <param name="Weights">What each learner counted, by fold.</param>
public sealed record CrossValidated(float[] Probabilities, int[] Folds, IReadOnlyList<float[]> ByLearner, IReadOnlyList<IReadOnlyList<double>> Weights);

/// <summary>K-fold cross-validation over installations: nothing that looks at a label crosses a fold.</summary>
public static class CrossValidation
{
    /// <summary>Folds with their share of positives each; equal rows stay together.</summary>
    /// <param name="folds">At least 2.</param>
    public static int[] Deal(LabelledSet set, int folds, int seed) => StratifiedFolds.Deal(set.Labels, folds, seed, SameRows.Of(set.Table));

    /// <param name="fold">The fold of each row, 0 to folds − 1 (<see cref="Deal"/>).</param>
    /// <param name="done">Called after each fold with how many are done.</param>
    /// <exception cref="ArgumentException">A fold's training rows would hold one class only.</exception>
    public static CrossValidated Run(LabelledSet set, int[] fold, int seed, ITreeTrainer trainer, EnsembleOptions options, Action<int>? done = null)
    {
        var folds = fold.Max() + 1;
        var probabilities = new float[set.Labels.Length];
        var learners = new float[1 + options.Forests.Count][];
        for (var l = 0; l < learners.Length; l++) learners[l] = new float[set.Labels.Length];
        var weights = new List<IReadOnlyList<double>>();
        for (var k = 0; k < folds; k++)
        {
            var (inside, outside) = (StratifiedFolds.Rows(fold, k, inside: false), StratifiedFolds.Rows(fold, k, inside: true));
            var training = set.Rows(inside);
            using var model = LabelledEnsemble.Train(training.Table, training.Labels, [], trainer, options, seed + k);
            var (answers, own) = model.PredictAll(set.Rows(outside).Table);
            for (var i = 0; i < outside.Length; i++)
            {
                probabilities[outside[i]] = answers[i];
                for (var l = 0; l < learners.Length; l++) learners[l][outside[i]] = own[l][i];
            }
            weights.Add(model.Weights);
            done?.Invoke(k + 1);
        }
        return new CrossValidated(probabilities, fold, learners, weights);
    }
}
