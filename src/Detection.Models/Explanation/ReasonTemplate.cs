using Detection.Models.Features;

namespace Detection.Models.Explanation;

/// <summary>A sentence and the feature that calls for it.</summary>
/// <param name="Trigger">The sentence is as strong as this feature's deviation from its tariff group.</param>
/// <param name="Applies">Whether the numbers the sentence needs are known and bear it out.</param>
internal sealed record ReasonTemplate(string Code, Feature Trigger, Func<FeatureRow, bool> Applies, Func<FeatureRow, TextPair> Text)
{
    /// <summary>Set where a rule of the same meaning lends its strength.</summary>
    public string? RuleCode { get; init; }
}
