namespace Geo.Roads.Hierarchy;

/// <summary>Where a search begins or ends: a state, and the time between it and the place itself [ms].</summary>
internal readonly record struct Seed(int State, int Milliseconds);
