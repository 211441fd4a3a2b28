using NetTopologySuite.Geometries;

namespace Geo.Statistics;

/// <summary>Places close enough to be walked between.</summary>
/// <param name="Places">By falling value, then by id.</param>
/// <param name="Value">Sum of the places' values.</param>
/// <param name="Boundary">Around all places, projected [m], without SRID; a proper polygon even around a single place.</param>
public sealed record WorkArea(IReadOnlyList<WorkPlace> Places, double Value, Polygon Boundary);

/// <summary>What makes an area walkable.</summary>
/// <param name="LinkMetres">Places at most this far apart belong together unless the area grows too large [m].</param>
/// <param name="LargestSpanMetres">Every area fits into a circle of this diameter, margin apart [m].</param>
/// <param name="FewestPlaces">Smaller groups are no area.</param>
/// <param name="MostPlaces">Larger groups are divided.</param>
/// <param name="MarginMetres">Ground shown around the outermost places [m].</param>
public sealed record WorkAreaLimits(double LinkMetres = 100, double LargestSpanMetres = 500, int FewestPlaces = 3, int MostPlaces = 25, double MarginMetres = 25);
