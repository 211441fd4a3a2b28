using Detection.Models.Imports.Targets;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;

namespace Detection.Api.Stages.Imports.Reading;

/// <summary>A feature's geometry in the form in which it is staged.</summary>
public static class FeatureShape
{
    private static readonly WKBWriter Writer = new(ByteOrder.LittleEndian, handleSRID: true);

    /// <summary>EWKB in the file's own system, or null with the reason when the target takes no such geometry.</summary>
    /// <remarks>Rings that cross themselves, which hand-drawn outlines often have, are mended by NetTopologySuite's fixer.</remarks>
    public static byte[]? Find(Geometry? geometry, ShapeKind wanted, int srid, out string reason)
    {
        // A line that a map calls several lines, and that is one.
        if (wanted == ShapeKind.Line && geometry is MultiLineString { NumGeometries: 1 } one) geometry = one[0];
        reason = geometry?.GeometryType ?? "null";
        var fits = wanted == ShapeKind.Area ? geometry is Polygon or MultiPolygon : geometry is LineString;
        if (geometry is null || !fits || geometry.IsEmpty) return null;
        var valid = geometry.IsValid ? geometry : GeometryFixer.Fix(geometry);
        if (valid.IsEmpty || valid.Dimension != geometry.Dimension) return null;
        valid.SRID = srid;
        return Writer.Write(valid);
    }
}
