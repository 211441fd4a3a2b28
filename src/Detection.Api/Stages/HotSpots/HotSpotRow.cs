using Geo.Statistics;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.HotSpots;

/// <summary>A scored installation on the map.</summary>
internal readonly record struct ScoredPoint(double Longitude, double Latitude, bool IsSuspicious, bool IsVisited, bool IsConfirmed);

/// <summary>A neighbourhood with its counts.</summary>
internal sealed record NeighbourhoodCount(string Code, string Name, MultiPolygon Boundary, int Installations, int Suspicious, int Visited, int Confirmed);

/// <summary>An area with its counts and what they say.</summary>
/// <param name="Boundary">In EPSG:4326.</param>
/// <param name="Density">Suspicious for each 100 installations, both spread by a quartic kernel.</param>
internal sealed record HotSpotRow(
    string AreaKind, int ScaleMetres, string AreaCode, string? Name, MultiPolygon Boundary, int Installations, int Suspicious, int Visited, int Confirmed, HotSpot Spot, double Density);
