using Geo.Crs;

namespace Geo.Roads.Snapping;

/// <summary>The nearest place on a road.</summary>
/// <param name="Edge">The road's edge.</param>
/// <param name="Share">How far along it from its first node (0–1).</param>
/// <param name="Position">The place.</param>
/// <param name="OffsetMetres">From the point that was asked for, as a straight line [m].</param>
public readonly record struct SnappedPoint(int Edge, double Share, Position Position, double OffsetMetres);
