using System.Globalization;
using Geo.Crs;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Geo.Areas;

/// <summary>An outline a person drew on a map, made into a polygon, or refused with what is wrong with it.</summary>
public static class DrawnArea
{
    public const int MostCorners = 2000;

    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), Srid.Wgs84);

    /// <param name="corners">Longitude and latitude [°] in either direction; the first may or may not be repeated at the end.</param>
    /// <param name="fault">What is wrong, in a sentence that says what to do; null when the polygon is good.</param>
    /// <returns>A polygon in EPSG:4326; null when the outline is refused.</returns>
    /// <remarks>Validity as in OGC 06-103r4, §6.1.11; an outline may not cross the antimeridian. Cost: n log n.</remarks>
    public static Polygon? TryBuild(IReadOnlyList<(double Longitude, double Latitude)> corners, out string? fault)
    {
        fault = Find(corners);
        if (fault is not null) return null;
        var ring = corners.Select(corner => new Coordinate(corner.Longitude, corner.Latitude)).ToList();
        if (!ring[0].Equals2D(ring[^1])) ring.Add(ring[0].Copy());
        var polygon = Wgs84.CreatePolygon([.. ring]);
        if (new IsValidOp(polygon).ValidationError is { } error)
        {
            fault = string.Create(CultureInfo.InvariantCulture,
                $"The outline crosses or touches itself near {error.Coordinate.X:0.#####}, {error.Coordinate.Y:0.#####} (longitude, latitude). Draw it so that no two sides meet but at a corner.");
            return null;
        }
        return polygon;
    }

    private static string? Find(IReadOnlyList<(double Longitude, double Latitude)> corners)
    {
        if (corners.Count > MostCorners) return $"The outline has {corners.Count} corners; at most {MostCorners}.";
        if (corners.Any(corner => corner is not { Longitude: >= -180 and <= 180, Latitude: >= -85 and <= 85 }))
            return "Each corner has a longitude from -180 to 180 and a latitude from -85 to 85.";
        if (corners.Distinct().Count() < 3) return "An outline needs at least three different corners.";
        var longitudes = corners.Select(corner => corner.Longitude).ToList();
        return longitudes.Max() - longitudes.Min() > 180 ? "The outline crosses the antimeridian; draw the two sides as two campaigns." : null;
    }
}
