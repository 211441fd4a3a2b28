namespace Geo.Output;

/// <summary>A place on a handheld's map: a waypoint, or one point of a route.</summary>
/// <param name="LongitudeDegrees">WGS 84, from -180 to 180.</param>
/// <param name="LatitudeDegrees">WGS 84, from -90 to 90.</param>
/// <param name="Name">Short; most receivers show the first dozen letters.</param>
/// <param name="Description">What there is to know at the place.</param>
public sealed record GpxPoint(double LongitudeDegrees, double LatitudeDegrees, string Name, string? Description = null);

/// <summary>Places in the order in which they are to be reached.</summary>
public sealed record GpxRoute(string Name, IReadOnlyList<GpxPoint> Points, string? Description = null);
