using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Training;

namespace Detection.Models.Scoring;

/// <summary>
/// What a night scores with: detectors fitted without labels and, once outcomes have told enough, boosted trees beside them. The two are
/// joined as log odds by a share that was chosen on outcomes neither had seen.
/// </summary>
public sealed class NightModel(ScoringModel population, ITreeModel? trees = null, double treeShare = 0) : IDisposable
{
    /// <summary>The detectors, and what is usual in each tariff group.</summary>
    public ScoringModel Population { get; } = population;

    /// <summary>Whether outcomes had a part in it.</summary>
    public bool IsLearned => trees is not null && TreeShare > 0;

    /// <summary>How much of the score is the trees' (0–1).</summary>
    public double TreeShare { get; } = treeShare;

    public Verdict Judge(FeatureRow row) => Judge([row])[0];

    /// <summary>Many rows at once, in their order. Safe for many threads.</summary>
    public Verdict[] Judge(IReadOnlyList<FeatureRow> rows)
    {
        var verdicts = Scorer.Judge(Population, rows);
        if (!IsLearned) return verdicts;
        var margins = trees!.PredictMargin(TreeRows.Of(rows, Array.ConvertAll(verdicts, v => v.Score)));
        for (var i = 0; i < verdicts.Length; i++)
            if (Scorer.HasReadings(rows[i])) verdicts[i] = verdicts[i] with { Score = Join(verdicts[i].Score, margins[i], TreeShare) };
        return verdicts;
    }

    /// <summary>Exact contributions of the trees' columns to a row's log odds, one a column of <see cref="TreeRows"/> and last what is common; null without trees.</summary>
    public float[]? Contributions(FeatureRow row) =>
        IsLearned ? trees!.Contributions(TreeRows.Of([row], [Scorer.Judge(Population, row).Score])) : null;

    public void Dispose() => trees?.Dispose();

    /// <summary>Two opinions as one: their log odds weighed, 0–1.</summary>
    internal static float Join(float unsupervised, float margin, double treeShare) =>
        (float)(1 / (1 + Math.Exp(-((1 - treeShare) * TreeRows.LogOdds(unsupervised) + treeShare * margin))));
}
