using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Output;

/// <summary>The winding GeoJSON asks for: a polygon's shell runs counter-clockwise, its holes clockwise.</summary>
/// <remarks>Source: RFC 7946 §3.1.6.</remarks>
internal static class RightHandRule
{
    public static CoordinateSequence Shell(CoordinateSequence ring) => Orientation.IsCCW(ring) ? ring : ring.Reversed();

    public static CoordinateSequence Hole(CoordinateSequence ring) => Orientation.IsCCW(ring) ? ring.Reversed() : ring;
}
