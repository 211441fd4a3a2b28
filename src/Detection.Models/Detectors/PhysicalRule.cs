using Detection.Models.Features;

namespace Detection.Models.Detectors;

/// <summary>A relation that one honest load and a sound meter cannot break, or seldom do.</summary>
/// <param name="Code">Stable; kept with the score and counted by hit-rate later.</param>
/// <param name="Strength">0 = does not apply … below 1 = the share of such cases one would expect to find something at.</param>
public sealed record PhysicalRule(string Code, FeatureFamily Family, TextPair Name, Func<FeatureRow, double> Strength);
