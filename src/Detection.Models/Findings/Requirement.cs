using Detection.Models.Features;

namespace Detection.Models.Findings;

/// <summary>One thing the law or the company's own rules ask of a finding, and whether it is there.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Article">The article that asks for it, as in "R 43(2)c"; "company" where it is the company's own rule.</param>
/// <param name="Text">What is needed, for people.</param>
/// <param name="Met">Whether it is there.</param>
public sealed record Requirement(string Code, string Article, TextPair Text, bool Met);
