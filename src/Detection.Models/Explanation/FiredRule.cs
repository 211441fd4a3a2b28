using Detection.Models.Detectors;
using Detection.Models.Features;

namespace Detection.Models.Explanation;

/// <summary>A rule that applies to an installation, with the numbers that made it.</summary>
/// <param name="Strength">Share of such cases in which something is expected to be found (0–1).</param>
public sealed record FiredRule(string Code, FeatureFamily Family, double Strength, TextPair Name, TextPair Text)
{
    /// <returns>Every rule that fires, strongest first.</returns>
    public static IReadOnlyList<FiredRule> Of(FeatureRow row) =>
    [
        .. PhysicalRules.All.Select(rule => (Rule: rule, Strength: rule.Strength(row))).Where(fired => fired.Strength > 0)
            .OrderByDescending(fired => fired.Strength).ThenBy(fired => fired.Rule.Code, StringComparer.Ordinal)
            .Select(fired => new FiredRule(fired.Rule.Code, fired.Rule.Family, fired.Strength, fired.Rule.Name, TextOf(fired.Rule, row))),
    ];

    /// <summary>The sentence of the reason with the same meaning; where there is none, the rule's own name says it.</summary>
    private static TextPair TextOf(PhysicalRule rule, FeatureRow row) =>
        ReasonTemplates.All.FirstOrDefault(t => t.RuleCode == rule.Code && t.Applies(row))?.Text(row) ?? new(rule.Name.Tr + ".", rule.Name.En + ".");
}
