namespace Detection.Models.Imports.Profiles;

/// <summary>Points are drawn inside loaded neighbourhoods, the same point for the same installation every time.</summary>
/// <param name="Seed">Start of the draw.</param>
/// <param name="Districts">Districts that take part; where none of them is loaded, all neighbourhoods do.</param>
public sealed record SimulatedPositions(int Seed, string[] Districts);
