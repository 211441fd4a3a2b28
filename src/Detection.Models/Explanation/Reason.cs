using Detection.Models.Features;

namespace Detection.Models.Explanation;

/// <summary>One sentence a crew can read, with this installation's own numbers. It describes readings and accuses nobody.</summary>
/// <param name="Code">Stable name of the sentence.</param>
/// <param name="Strength">0–1: how far out of the ordinary the numbers are.</param>
public sealed record Reason(string Code, FeatureFamily Family, double Strength, TextPair Text);
