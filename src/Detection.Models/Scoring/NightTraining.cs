using Detection.Models.Calibration;
using Detection.Models.Detectors;
using Detection.Models.Evaluation;
using Detection.Models.Features;
using Detection.Models.Training;
using Detection.Models.Training.Ensemble;

namespace Detection.Models.Scoring;

/// <summary>
/// Fits a night's model to a population and to what visits found. Whether outcomes have a part in it is decided by measuring, not by a switch:
/// the trees' share is the one that ranks best on areas they have not seen, and none at all where visits later than those learned from are not ranked better.
/// </summary>
public static class NightTraining
{
    /// <summary>Fewer findings or fewer clean visits than this teach nothing that would hold elsewhere.</summary>
    public const int FewestOfEach = 30;

    private const int AreaFolds = 5;

    /// <summary>The newest share of visits is kept for measuring.</summary>
    private const double LaterShare = 0.3;

    private static readonly double[] TreeShares = [0, 0.25, 0.5, 0.75];

    private const int Parts = 4;

    /// <summary>Shallow and slow: hundreds of visits, not hundreds of thousands.</summary>
    private static readonly TreeParameters[] Kinds =
    [
        new() { Rounds = 120, LearningRate = 0.05, MaxDepth = 3, MinChildWeight = 4, ColumnShare = 0.4, Lambda = 4, Bins = 64 },
        new() { Rounds = 120, LearningRate = 0.05, MaxDepth = 4, MinChildWeight = 3, ColumnShare = 0.2, Lambda = 6, Bins = 64 },
    ];

    /// <param name="population">A sample of all installations' rows.</param>
    /// <param name="visits">Every visit with the row before it.</param>
    /// <param name="asOf">The day up to which everything was known.</param>
    /// <exception cref="ArgumentException">The population is empty.</exception>
    public static TrainedModel Train(IReadOnlyList<FeatureRow> population, IReadOnlyList<LabelledRow> visits, ITreeTrainer trainer, DateOnly asOf, int seed)
    {
        var fitted = ModelArtefact.Fit(population, seed);
        var scores = Judge(fitted.Model, population);
        var judged = visits.Where(v => v.IsJudged && Scorer.HasReadings(v.Row)).OrderBy(v => v.VisitedOn ?? DateOnly.MinValue).ThenBy(v => v.Row.Id).ToArray();
        var before = Judge(fitted.Model, [.. judged.Select(v => v.Row)]);
        var weights = SelectionWeights.Of(scores, before);
        var set = new Set(judged, before, Array.ConvertAll(before, s => (float)weights.For(s)));
        var hasLibrary = HasLibrary(trainer);
        var learned = set.CanLearn && hasLibrary ? Learn(set, trainer, seed) : null;
        var artefact = NightArtefact.Of(fitted, learned?.Trees, learned?.TreeShare ?? 0);
        var held = learned?.HeldOut ?? before;
        var points = judged.Select((v, i) => new CalibrationPoint(held[i], v.IsPositive, set.Weights[i])).ToArray();
        var reference = DriftReference.Fit(population, artefact.Model.Judge(population));
        var card = ModelCard.Of(artefact, population, visits, asOf, learned?.TreeShare ?? 0, learned is null ? null : trainer.Library, Measure(set, learned), Reliable(set, held), hasLibrary);
        return new TrainedModel(artefact, points, reference, card);
    }

    /// <summary>Without the library nothing is learned, and the card says so: the detectors need no library.</summary>
    private static bool HasLibrary(ITreeTrainer trainer)
    {
        try
        {
            return trainer.Library.Length > 0;
        }
        catch (TreeLibraryException)
        {
            return false;
        }
    }

    private static Learned? Learn(Set set, ITreeTrainer trainer, int seed)
    {
        var folds = FoldsByArea(set.Visits);
        var margins = new float[set.Count];
        for (var fold = 0; fold < AreaFolds; fold++)
        {
            var (inside, outside) = (set.Places(i => folds[i] == fold), set.Places(i => folds[i] != fold));
            if (inside.Length == 0) continue;
            if (!set.HasBoth(outside)) return null;
            Predict(set, outside, inside, trainer, seed).CopyInto(margins, inside);
        }
        var share = TreeShares.MaxBy(s => AveragePrecision(set, Joined(set, margins, s), set.Places(_ => true)));
        var (earlier, later) = (set.Places(i => i < set.Count * (1 - LaterShare)), set.Places(i => i >= set.Count * (1 - LaterShare)));
        float[]? forward = null;
        if (set.HasBoth(earlier) && set.HasBoth(later))
        {
            var ahead = new float[set.Count];
            Predict(set, earlier, later, trainer, seed).CopyInto(ahead, later);
            forward = Joined(set, ahead, share);
            if (AveragePrecision(set, forward, later) <= AveragePrecision(set, set.Unsupervised, later)) share = 0;
        }
        if (share == 0) return null;
        return new Learned(Grow(set, set.Places(_ => true), trainer, seed), share, Joined(set, margins, share), forward, later);
    }

    /// <summary>Areas are dealt whole, the largest first, so that no fold learns from its own streets; without areas, installations by their number.</summary>
    private static int[] FoldsByArea(IReadOnlyList<LabelledRow> visits)
    {
        var areas = visits.GroupBy(v => v.Area ?? "").OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToArray();
        if (areas.Length < AreaFolds) return [.. visits.Select(v => (int)(Scattered(v.Row.Id.Value) % AreaFolds))];
        var fold = areas.Select((area, i) => (area, i % AreaFolds)).ToDictionary(a => a.area, a => a.Item2, StringComparer.Ordinal);
        return [.. visits.Select(v => fold[v.Area ?? ""])];
    }

    /// <summary>Numbers are often given by rounds and streets; multiplied (Knuth 1997, §6.4) they are no longer alike within them.</summary>
    private static uint Scattered(long id) => unchecked((uint)id * 2654435761) >> 8;

    private static float[] Predict(Set set, int[] learnFrom, int[] predict, ITreeTrainer trainer, int seed)
    {
        using var trees = Grow(set, learnFrom, trainer, seed);
        return trees.PredictMargin(set.Table.Rows(predict));
    }

    private static BaggedTrees Grow(Set set, int[] rows, ITreeTrainer trainer, int seed) => BaggedTrees.Train(
        new TrainingSet(set.Table.Rows(rows), [.. rows.Select(i => set.Visits[i].IsPositive ? 1f : 0f)], [.. rows.Select(i => set.Weights[i] * set.Visits[i].Trust)]), trainer, Parts, Kinds, seed).Trees;

    private static float[] Joined(Set set, float[] margins, double share) =>
        [.. set.Unsupervised.Select((score, i) => share == 0 ? score : NightModel.Join(score, margins[i], share))];

    private static double AveragePrecision(Set set, float[] scores, int[] places) =>
        RankedLabels.Of([.. places.Select(i => (double)scores[i])], [.. places.Select(i => set.Visits[i].IsPositive)]).AveragePrecision();

    private static List<ModelCard.Figure> Measure(Set set, Learned? learned)
    {
        var everything = set.Places(_ => true);
        var figures = new List<ModelCard.Figure> { ModelCard.Figure.Of("area", "all", "unsupervised", set.Unsupervised, set.Visits, everything) };
        if (learned is null) return figures;
        figures.Add(ModelCard.Figure.Of("area", "all", "learned", learned.HeldOut, set.Visits, everything));
        foreach (var group in set.Visits.Select(v => v.Row.TariffGroup).Distinct().Order())
        {
            var own = set.Places(i => set.Visits[i].Row.TariffGroup == group);
            figures.Add(ModelCard.Figure.Of("area", group.ToString().ToLowerInvariant(), "unsupervised", set.Unsupervised, set.Visits, own));
            figures.Add(ModelCard.Figure.Of("area", group.ToString().ToLowerInvariant(), "learned", learned.HeldOut, set.Visits, own));
        }
        if (learned.Forward is not { } forward) return figures;
        figures.Add(ModelCard.Figure.Of("time", "all", "unsupervised", set.Unsupervised, set.Visits, learned.Later));
        figures.Add(ModelCard.Figure.Of("time", "all", "learned", forward, set.Visits, learned.Later));
        return figures;
    }

    /// <summary>Do probabilities fitted on the earlier visits come true on the later ones; null where either are too few.</summary>
    private static ReliabilityTable? Reliable(Set set, float[] held)
    {
        CalibrationPoint Point(int i) => new(held[i], set.Visits[i].IsPositive, set.Weights[i]);
        var earlier = set.Places(i => i < set.Count * (1 - LaterShare)).Select(Point).ToArray();
        var later = set.Places(i => i >= set.Count * (1 - LaterShare));
        if (!VennAbersCalibration.CanFit(earlier) || later.Length == 0) return null;
        var calibration = VennAbersCalibration.Fit(earlier);
        return ReliabilityTable.Of([.. later.Select(i => (double)calibration.Of(held[i]).Value)], [.. later.Select(i => set.Visits[i].IsPositive)]);
    }

    private static float[] Judge(ScoringModel model, IReadOnlyList<FeatureRow> rows) => Array.ConvertAll(Scorer.Judge(model, rows), verdict => verdict.Score);

    private static void CopyInto(this float[] values, float[] into, int[] places)
    {
        for (var i = 0; i < places.Length; i++) into[places[i]] = values[i];
    }

    /// <param name="HeldOut">Each visit's score by trees that had not seen its area.</param>
    /// <param name="Forward">Each later visit's score by trees grown on earlier ones; null where too few are of either kind.</param>
    private sealed record Learned(BaggedTrees Trees, double TreeShare, float[] HeldOut, float[]? Forward, int[] Later);

    private sealed record Set(LabelledRow[] Visits, float[] Unsupervised, float[] Weights)
    {
        public int Count => Visits.Length;

        public FeatureTable Table { get; } = TreeRows.Of([.. Visits.Select(v => v.Row)], Unsupervised);

        public bool CanLearn => Visits.Count(v => v.IsPositive) >= FewestOfEach && Visits.Count(v => !v.IsPositive) >= FewestOfEach;

        public int[] Places(Func<int, bool> of) => [.. Enumerable.Range(0, Count).Where(of)];

        public bool HasBoth(int[] places) => places.Any(i => Visits[i].IsPositive) && places.Any(i => !Visits[i].IsPositive);
    }
}

/// <param name="Points">Every judged visit's score by a model that had not seen it, for calibration.</param>
/// <param name="Reference">What inputs and scores were like, for telling drift.</param>
public sealed record TrainedModel(NightArtefact Artefact, IReadOnlyList<CalibrationPoint> Points, DriftReference Reference, ModelCard Card);
