using Detection.Models.Imports.Targets;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>A feature's geometry in the form in which it is staged.</summary>
public static class FeatureShape
{
    private static readonly WKBWriter Writer = new(ByteOrder.LittleEndian, handleSRID: true);

    /// <summary>EWKB in EPSG:4326, or null with the reason when the target takes no such geometry.</summary>
    /// <remarks>Rings that cross themselves, which hand-drawn outlines often have, are mended by NetTopologySuite's fixer.</remarks>
    public static byte[]? Find(Geometry? geometry, ShapeKind wanted, out string reason)
    {
        reason = geometry?.GeometryType ?? "null";
        var fits = wanted == ShapeKind.Area ? geometry is Polygon or MultiPolygon : geometry is LineString;
        if (geometry is null || !fits || geometry.IsEmpty) return null;
        var valid = geometry.IsValid ? geometry : GeometryFixer.Fix(geometry);
        if (valid.IsEmpty || valid.Dimension != geometry.Dimension) return null;
        valid.SRID = geometry.SRID;
        return Writer.Write(valid);
    }
}
