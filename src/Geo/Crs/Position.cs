namespace Geo.Crs;

/// <summary>A place on Earth in WGS 84 (EPSG:4326), longitude first as everywhere in this service.</summary>
/// <param name="LongitudeDegrees">From -180 to 180 [°].</param>
/// <param name="LatitudeDegrees">From -90 to 90 [°].</param>
public readonly record struct Position(double LongitudeDegrees, double LatitudeDegrees);
