using Detection.Models.Detectors;
using Detection.Models.Features;

namespace Detection.Models.Explanation;

/// <summary>Chooses the sentences that say why an installation scores as it does.</summary>
public static class Reasons
{
    public const int Most = 3;

    /// <summary>Below this score there is nothing to explain and one sentence says so.</summary>
    private const double WorthExplaining = 0.1;

    private const double LeastStrength = 0.08;

    /// <summary>Whether a score says that anything stands out at all.</summary>
    public static bool AreWorthGiving(float score) => score >= WorthExplaining;

    public static Reason NoReadings { get; } = new("NO_READINGS", FeatureFamily.Quality, 0, new(
        "Değerlendirme döneminde kullanılabilir okuma yok; bu tesisat için bir şey söylenemez.",
        "There is no usable reading in the scoring window; nothing can be said about this installation."));

    /// <returns>Strongest first, at most three, one a family; at least one.</returns>
    public static IReadOnlyList<Reason> Of(ScoringModel model, FeatureRow row, float score)
    {
        if (!AreWorthGiving(score)) return [Ordinary(row)];
        var deviations = model.Scaling.Standardise(row);
        var reasons = ReasonTemplates.All
            .Where(t => t.Applies(row))
            .Select(t => (Template: t, Strength: StrengthOf(t, row, deviations)))
            .Where(t => t.Strength >= LeastStrength)
            .GroupBy(t => t.Template.Trigger.Family, (_, same) => same.MaxBy(t => t.Strength))
            .OrderByDescending(t => t.Strength).ThenBy(t => t.Template.Code, StringComparer.Ordinal)
            .Take(Most)
            .Select(t => new Reason(t.Template.Code, t.Template.Trigger.Family, Math.Round(t.Strength, 3), t.Template.Text(row)))
            .ToArray();
        return reasons.Length == 0 ? [Faint(row)] : WithInnocentExplanation(reasons, row);
    }

    private static double StrengthOf(ReasonTemplate template, FeatureRow row, double[] deviations)
    {
        var deviation = template.Trigger.Weight * (deviations[FeatureCatalogue.PlaceOf(template.Trigger)] - 1) / (FeatureScaling.LargestDeviation - 1);
        var rule = template.RuleCode is { } code ? PhysicalRules.All.Single(r => r.Code == code).Strength(row) : 0;
        return Math.Clamp(Math.Max(deviation, rule), 0, 1);
    }

    /// <summary>What would honestly produce the same picture belongs beside the strongest reason, not in a footnote.</summary>
    private static Reason[] WithInnocentExplanation(Reason[] reasons, FeatureRow row)
    {
        foreach (var explanation in InnocentExplanations.All.Where(e => e.Fits(row)))
            reasons[0] = reasons[0] with
            {
                Text = new($"{reasons[0].Text.Tr} Ancak {explanation.Text.Tr}.", $"{reasons[0].Text.En} But {explanation.Text.En}."),
            };
        return reasons;
    }

    private static Reason Ordinary(FeatureRow row) => new("ORDINARY", FeatureFamily.Level, 0, Sentence.Fill(
        "Okunan {0} ayda belirgin bir uyumsuzluk görülmedi.", "Nothing stands out in the {0} months read.",
        LocalNumber.Whole(row[QualityFeatures.KnownMonths])));

    private static Reason Faint(FeatureRow row) => new("FAINT", FeatureFamily.Level, 0, Sentence.Fill(
        "Okunan {0} ayda birkaç ölçü olağandan az sapıyor; hiçbiri tek başına belirgin değil.",
        "Several measures deviate a little in the {0} months read; none stands out by itself.",
        LocalNumber.Whole(row[QualityFeatures.KnownMonths])));
}
