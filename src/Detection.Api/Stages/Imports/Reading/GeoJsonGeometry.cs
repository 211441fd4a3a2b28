using System.Text.Json;
using NetTopologySuite;
using NetTopologySuite.Geometries;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>Reads the lines and areas of RFC 7946; coordinates are EPSG:4326, longitude first.</summary>
public static class GeoJsonGeometry
{
    private static readonly GeometryFactory Factory = NtsGeometryServices.Instance.CreateGeometryFactory(4326);

    /// <summary>The geometry, or null with the reason when it is missing, malformed or of another type.</summary>
    public static Geometry? Find(JsonElement feature, bool wantsArea, out string reason)
    {
        reason = "type";
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object) return null;
        try
        {
            var type = geometry.GetProperty("type").GetString();
            var coordinates = geometry.GetProperty("coordinates");
            Geometry? read = (type, wantsArea) switch
            {
                ("Polygon", true) => ReadPolygon(coordinates),
                ("MultiPolygon", true) => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
                ("LineString", false) => Factory.CreateLineString(ReadLine(coordinates)),
                _ => null,
            };
            if (read is null) return null;
            reason = "invalid";
            return read.IsEmpty ? null : Valid(read);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            reason = "coordinates";
            return null;
        }
    }

    private static Geometry? Valid(Geometry read)
    {
        if (read.IsValid) return read;
        var mended = NetTopologySuite.Geometries.Utilities.GeometryFixer.Fix(read);
        return mended is Polygon or MultiPolygon && !mended.IsEmpty ? mended : null;
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var read = rings.EnumerateArray().Select(ring => Factory.CreateLinearRing(ReadLine(ring))).ToArray();
        return Factory.CreatePolygon(read[0], read[1..]);
    }

    private static Coordinate[] ReadLine(JsonElement points) =>
        [.. points.EnumerateArray().Select(point => new Coordinate(point[0].GetDouble(), point[1].GetDouble()))];
}
