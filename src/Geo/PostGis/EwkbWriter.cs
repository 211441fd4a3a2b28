using System.Buffers.Binary;
using NetTopologySuite.Geometries;

namespace Geo.PostGis;

/// <summary>Writes a geometry as little-endian EWKB, byte for byte what <c>ST_AsEWKB(geometry, 'NDR')</c> prints.</summary>
/// <remarks>
/// An empty geometry is written without Z and M even if its type could carry them: it has no ordinate to keep.
/// A <see cref="LinearRing"/> is written as the line string it is.
/// </remarks>
public static class EwkbWriter
{
    /// <summary>The bytes of <paramref name="geometry"/>, its SRID included.</summary>
    /// <exception cref="ArgumentException">
    /// The SRID is 0 or not one of <see cref="Crs.Srid"/>, a member carries another SRID than the whole, or some coordinates have Z or M
    /// and others not.
    /// </exception>
    /// <remarks>Cost: two passes over the coordinates and one array of the exact length.</remarks>
    public static byte[] Write(Geometry geometry)
    {
        SridCheck.OnWrite(geometry);
        var ordinates = EwkbOrdinatesOf.Whole(geometry);
        var bytes = new byte[sizeof(int) + LengthBytes(geometry, ordinates)];
        var cursor = new Cursor(bytes, ordinates);
        cursor.WriteGeometry(geometry, geometry.SRID);
        return bytes;
    }

    private static int LengthBytes(Geometry geometry, EwkbOrdinates ordinates)
    {
        var coordinateBytes = ordinates.Dimension * sizeof(double);
        return EwkbFormat.HeaderBytes + geometry switch
        {
            Point => coordinateBytes,
            LineString line => EwkbFormat.CountBytes + line.NumPoints * coordinateBytes,
            Polygon { IsEmpty: true } => EwkbFormat.CountBytes,
            Polygon polygon => EwkbFormat.CountBytes * (2 + polygon.NumInteriorRings) + polygon.NumPoints * coordinateBytes,
            GeometryCollection collection => EwkbFormat.CountBytes + collection.Geometries.Sum(member => LengthBytes(member, ordinates)),
            _ => throw new ArgumentException($"PostGIS has no type for {geometry.GeometryType}.", nameof(geometry)),
        };
    }

    private ref struct Cursor(Span<byte> bytes, EwkbOrdinates ordinates)
    {
        private Span<byte> rest = bytes;

        public void WriteGeometry(Geometry geometry, int? srid = null)
        {
            rest[0] = EwkbFormat.LittleEndian;
            rest = rest[1..];
            WriteUInt32((uint)KindOf(geometry) | ordinates.Flags | (srid is null ? 0 : EwkbFormat.HasSrid));
            if (srid is { } value) WriteUInt32((uint)value);
            switch (geometry)
            {
                case Point point: WritePoint(point); break;
                case LineString line: WriteSequence(line.CoordinateSequence); break;
                case Polygon polygon: WriteRings(polygon); break;
                case GeometryCollection collection: WriteMembers(collection); break;
            }
        }

        private void WritePoint(Point point)
        {
            if (!point.IsEmpty)
            {
                WriteCoordinate(point.CoordinateSequence, 0);
                return;
            }
            for (var ordinate = 0; ordinate < ordinates.Dimension; ordinate++) WriteDouble(EwkbFormat.EmptyOrdinate);
        }

        private void WriteRings(Polygon polygon)
        {
            if (polygon.IsEmpty)
            {
                WriteUInt32(0);
                return;
            }
            WriteUInt32((uint)polygon.NumInteriorRings + 1);
            WriteSequence(polygon.ExteriorRing.CoordinateSequence);
            for (var hole = 0; hole < polygon.NumInteriorRings; hole++)
                WriteSequence(polygon.GetInteriorRingN(hole).CoordinateSequence);
        }

        private void WriteMembers(GeometryCollection collection)
        {
            WriteUInt32((uint)collection.NumGeometries);
            for (var member = 0; member < collection.NumGeometries; member++) WriteGeometry(collection.GetGeometryN(member));
        }

        private void WriteSequence(CoordinateSequence sequence)
        {
            WriteUInt32((uint)sequence.Count);
            for (var index = 0; index < sequence.Count; index++) WriteCoordinate(sequence, index);
        }

        private void WriteCoordinate(CoordinateSequence sequence, int index)
        {
            WriteDouble(sequence.GetX(index));
            WriteDouble(sequence.GetY(index));
            if (ordinates.HasZ) WriteDouble(sequence.GetZ(index));
            if (ordinates.HasM) WriteDouble(sequence.GetM(index));
        }

        private void WriteUInt32(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, value);
            rest = rest[sizeof(uint)..];
        }

        private void WriteDouble(double value)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(rest, value);
            rest = rest[sizeof(double)..];
        }
    }

    private static EwkbKind KindOf(Geometry geometry) => geometry switch
    {
        Point => EwkbKind.Point,
        LineString => EwkbKind.LineString,
        Polygon => EwkbKind.Polygon,
        MultiPoint => EwkbKind.MultiPoint,
        MultiLineString => EwkbKind.MultiLineString,
        MultiPolygon => EwkbKind.MultiPolygon,
        _ => EwkbKind.GeometryCollection,
    };
}
