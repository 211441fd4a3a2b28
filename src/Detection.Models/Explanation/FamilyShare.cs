using Detection.Models.Detectors;
using Detection.Models.Features;
using Detection.Models.Scoring;

namespace Detection.Models.Explanation;

/// <summary>How much one family of features carries of a score, and what it has to say.</summary>
/// <param name="LogOdds">
/// By how much the log odds of the score would fall with the family as usual (the model is asked again); above 0 raises suspicion. With
/// boosted trees the exact contribution of the family's columns instead, and then the families and the common part add up to the score.
/// </param>
/// <param name="Sentences">Every sentence of the family that the numbers bear out.</param>
public sealed record FamilyShare(FeatureFamily Family, TextPair Name, double LogOdds, IReadOnlyList<TextPair> Sentences)
{
    private const double LeastLogOdds = 0.05;

    /// <returns>Families that move the score by anything worth showing, strongest first.</returns>
    public static IReadOnlyList<FamilyShare> Of(ScoringModel model, FeatureRow row, float score) =>
        Ordered(row, Enum.GetValues<FeatureFamily>().Select(family => (family, LogOddsOf(score) - LogOddsOf(Scorer.ScoreOnly(model, Usual(model, row, family))))));

    /// <summary>The same from exact tree contributions.</summary>
    /// <param name="columns">Column names of the contributions; those that are feature codes count for their family, others for none.</param>
    /// <param name="contributions">One a column and last what is common to all rows [log odds].</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static IReadOnlyList<FamilyShare> OfTrees(FeatureRow row, IReadOnlyList<string> columns, ReadOnlySpan<float> contributions) =>
        Ordered(row, SumByFamily(columns, contributions).Select(sum => (sum.Key, sum.Value)));

    /// <summary>Contributions added up by the family of their column.</summary>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static IReadOnlyDictionary<FeatureFamily, double> SumByFamily(IReadOnlyList<string> columns, ReadOnlySpan<float> contributions)
    {
        if (contributions.Length != columns.Count + 1) throw new ArgumentException("One contribution a column and one common to all are needed.", nameof(contributions));
        var byCode = FeatureCatalogue.All.ToDictionary(f => f.Code, f => f.Family, StringComparer.Ordinal);
        var sums = new Dictionary<FeatureFamily, double>();
        for (var column = 0; column < columns.Count; column++)
            if (byCode.TryGetValue(columns[column], out var family)) sums[family] = sums.GetValueOrDefault(family) + contributions[column];
        return sums;
    }

    private static FamilyShare[] Ordered(FeatureRow row, IEnumerable<(FeatureFamily Family, double LogOdds)> shares) =>
    [
        .. shares.Where(s => Math.Abs(s.LogOdds) >= LeastLogOdds).OrderByDescending(s => s.LogOdds).ThenBy(s => s.Family)
            .Select(s => new FamilyShare(s.Family, FamilyNames.Name(s.Family), Math.Round(s.LogOdds, 3), SentencesOf(s.Family, row))),
    ];

    private static TextPair[] SentencesOf(FeatureFamily family, FeatureRow row) =>
        [.. ReasonTemplates.All.Where(t => t.Trigger.Family == family && t.Applies(row)).Select(t => t.Text(row))];

    private static FeatureRow Usual(ScoringModel model, FeatureRow row, FeatureFamily family)
    {
        var values = (float[])row.Values.Clone();
        for (var place = 0; place < values.Length; place++)
            if (FeatureCatalogue.All[place] is { } feature && feature.Family == family && feature.Suspicious != Suspicious.Neither)
                values[place] = (float)model.Scaling.Usual(row.TariffGroup, feature);
        return row with { Values = values };
    }

    private static double LogOddsOf(double score)
    {
        const double edge = 1e-6;
        var inside = Math.Clamp(score, edge, 1 - edge);
        return Math.Log(inside / (1 - inside));
    }
}
