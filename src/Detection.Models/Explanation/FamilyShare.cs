using System.Text.Json;
using Detection.Models.Features;
using Detection.Models.Scoring;

namespace Detection.Models.Explanation;

/// <summary>How much one part carries of a score, and what it has to say.</summary>
/// <param name="Code">A family of features; <see cref="Detectors"/> and <see cref="Common"/> where trees learned from outcomes.</param>
/// <param name="LogOdds">
/// Without trees: by how much the log odds of the score would fall with the family as usual (the model is asked again). With trees: the exact contribution of the
/// family's columns, times the trees' share; all parts then add up to the log odds of the score. Above 0 raises suspicion.
/// </param>
/// <param name="Sentences">Every sentence of the family that the numbers bear out.</param>
public sealed record FamilyShare(string Code, TextPair Name, double LogOdds, IReadOnlyList<TextPair> Sentences)
{
    /// <summary>What the detectors say without labels, as one part beside the trees' columns.</summary>
    public const string Detectors = "detectors";

    /// <summary>What is common to all rows.</summary>
    public const string Common = "common";

    private const double LeastLogOdds = 0.05;

    /// <returns>Parts that move the score by anything worth showing, strongest first.</returns>
    public static IReadOnlyList<FamilyShare> Of(NightModel model, FeatureRow row, float score) =>
        [.. AllOf(model, row, score).Where(s => Math.Abs(s.LogOdds) >= LeastLogOdds).OrderByDescending(s => s.LogOdds).ThenBy(s => s.Code, StringComparer.Ordinal)];

    /// <summary>Every part, also those that move nothing.</summary>
    public static IEnumerable<FamilyShare> AllOf(NightModel model, FeatureRow row, float score) => model.Contributions(row) is { } contributions
        ? OfTrees(model, row, contributions)
        : OfDetectors(model, row, score);

    /// <summary>Contributions added up by the family of their column; columns that are no feature count for none.</summary>
    /// <param name="contributions">One a column of <see cref="TreeRows"/> and last what is common to all rows [log odds].</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static IReadOnlyDictionary<FeatureFamily, double> SumByFamily(ReadOnlySpan<float> contributions)
    {
        if (contributions.Length != TreeRows.Columns.Count + 1) throw new ArgumentException("One contribution a column and one common to all are needed.", nameof(contributions));
        var sums = new Dictionary<FeatureFamily, double>();
        for (var place = 0; place < FeatureCatalogue.All.Count; place++)
            sums[FeatureCatalogue.All[place].Family] = sums.GetValueOrDefault(FeatureCatalogue.All[place].Family) + contributions[place];
        return sums;
    }

    /// <summary>What each family moves: the score less that of the same row with the family's usual values.</summary>
    private static IEnumerable<FamilyShare> OfDetectors(NightModel model, FeatureRow row, float score)
    {
        var families = Enum.GetValues<FeatureFamily>();
        var without = model.Judge(Array.ConvertAll(families, family => Usual(model, row, family)));
        return families.Select((family, i) => Part(family, row, TreeRows.LogOdds(score) - TreeRows.LogOdds(without[i].Score)));
    }

    private static IEnumerable<FamilyShare> OfTrees(NightModel model, FeatureRow row, float[] contributions)
    {
        var share = model.TreeShare;
        foreach (var (family, sum) in SumByFamily(contributions)) yield return Part(family, row, share * sum);
        var unsupervised = TreeRows.LogOdds(Scorer.ScoreOnly(model.Population, row));
        yield return new FamilyShare(Detectors, new("Etiketsiz algılayıcılar", "Detectors without labels"), Rounded((1 - share) * unsupervised + share * contributions[^2]), []);
        yield return new FamilyShare(Common, new("Bütün tesisatlarda ortak", "Common to all installations"), Rounded(share * contributions[^1]), []);
    }

    private static FamilyShare Part(FeatureFamily family, FeatureRow row, double logOdds) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(family.ToString()), FamilyNames.Name(family), Rounded(logOdds), SentencesOf(family, row));

    private static double Rounded(double logOdds) => Math.Round(logOdds, 4);

    private static TextPair[] SentencesOf(FeatureFamily family, FeatureRow row) =>
        [.. ReasonTemplates.All.Where(t => t.Trigger.Family == family && t.Applies(row)).Select(t => t.Text(row))];

    private static FeatureRow Usual(NightModel model, FeatureRow row, FeatureFamily family)
    {
        var values = (float[])row.Values.Clone();
        for (var place = 0; place < values.Length; place++)
            if (FeatureCatalogue.All[place] is { } feature && feature.Family == family && feature.Suspicious != Suspicious.Neither)
                values[place] = (float)model.Population.Scaling.Usual(row.TariffGroup, feature);
        return row with { Values = values };
    }
}
