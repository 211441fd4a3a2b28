using System.Buffers.Binary;
using System.Collections.Concurrent;
using NetTopologySuite.Geometries;

namespace Geo.PostGis;

/// <summary>Reads EWKB of either byte order into NetTopologySuite geometries that carry the SRID of the wire.</summary>
public static class EwkbReader
{
    private static readonly ConcurrentDictionary<int, GeometryFactory> Factories = new();

    /// <summary>The geometry in <paramref name="ewkb"/>; all of the bytes must belong to it.</summary>
    /// <exception cref="FormatException">
    /// The bytes are cut short or too many, the SRID is missing or unknown, or the kind is none of the seven simple features
    /// (PostGIS's curves, triangles and surfaces are not read).
    /// </exception>
    public static Geometry Read(ReadOnlySpan<byte> ewkb)
    {
        var cursor = new Cursor(ewkb);
        var geometry = cursor.ReadOutermost();
        if (cursor.RemainingBytes != 0) throw new FormatException($"{cursor.RemainingBytes} bytes follow the end of the geometry.");
        return geometry;
    }

    private ref struct Cursor(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> rest = bytes;
        private bool littleEndian;

        public readonly int RemainingBytes => rest.Length;

        public Geometry ReadOutermost()
        {
            var type = ReadHeader();
            var srid = (type & EwkbFormat.HasSrid) != 0 ? (int)ReadUInt32() : 0;
            SridCheck.OnRead(srid);
            return ReadBody(type, Factories.GetOrAdd(srid, static number => new GeometryFactory(new PrecisionModel(), number)));
        }

        private Geometry ReadMember(GeometryFactory factory) => ReadBody(ReadHeader(), factory);

        private Geometry ReadBody(uint type, GeometryFactory factory)
        {
            var ordinates = new EwkbOrdinates((type & EwkbFormat.HasZ) != 0, (type & EwkbFormat.HasM) != 0);
            return (EwkbKind)(type & EwkbFormat.KindMask) switch
            {
                EwkbKind.Point => ReadPoint(factory, ordinates),
                EwkbKind.LineString => factory.CreateLineString(ReadSequence(factory, ordinates)),
                EwkbKind.Polygon => ReadPolygon(factory, ordinates),
                EwkbKind.MultiPoint => factory.CreateMultiPoint(ReadMembers<Point>(factory)),
                EwkbKind.MultiLineString => factory.CreateMultiLineString(ReadMembers<LineString>(factory)),
                EwkbKind.MultiPolygon => factory.CreateMultiPolygon(ReadMembers<Polygon>(factory)),
                EwkbKind.GeometryCollection => factory.CreateGeometryCollection(ReadMembers<Geometry>(factory)),
                var other => throw new FormatException($"Geometry kind {(int)other} is not a simple feature (curve, triangle or surface?)."),
            };
        }

        private Point ReadPoint(GeometryFactory factory, EwkbOrdinates ordinates)
        {
            var sequence = ReadCoordinates(factory, 1, ordinates);
            return double.IsNaN(sequence.GetX(0)) && double.IsNaN(sequence.GetY(0)) ? factory.CreatePoint() : factory.CreatePoint(sequence);
        }

        private Polygon ReadPolygon(GeometryFactory factory, EwkbOrdinates ordinates)
        {
            var ringCount = ReadCount(EwkbFormat.CountBytes);
            if (ringCount == 0) return factory.CreatePolygon();
            var shell = factory.CreateLinearRing(ReadSequence(factory, ordinates));
            var holes = new LinearRing[ringCount - 1];
            for (var hole = 0; hole < holes.Length; hole++) holes[hole] = factory.CreateLinearRing(ReadSequence(factory, ordinates));
            return factory.CreatePolygon(shell, holes);
        }

        private T[] ReadMembers<T>(GeometryFactory factory) where T : Geometry
        {
            var members = new T[ReadCount(EwkbFormat.HeaderBytes)];
            for (var index = 0; index < members.Length; index++)
            {
                var member = ReadMember(factory);
                members[index] = member as T ?? throw new FormatException($"A {member.GeometryType} stands where a {typeof(T).Name} belongs.");
            }
            return members;
        }

        private CoordinateSequence ReadSequence(GeometryFactory factory, EwkbOrdinates ordinates) =>
            ReadCoordinates(factory, ReadCount(ordinates.Dimension * sizeof(double)), ordinates);

        private CoordinateSequence ReadCoordinates(GeometryFactory factory, int count, EwkbOrdinates ordinates)
        {
            var sequence = factory.CoordinateSequenceFactory.Create(count, ordinates.Dimension, ordinates.Measures);
            for (var index = 0; index < count; index++)
                for (var ordinate = 0; ordinate < ordinates.Dimension; ordinate++)
                    sequence.SetOrdinate(index, ordinate, ReadDouble());
            return sequence;
        }

        private uint ReadHeader()
        {
            var byteOrder = Take(1)[0];
            if (byteOrder is not (EwkbFormat.BigEndian or EwkbFormat.LittleEndian))
                throw new FormatException($"Byte order {byteOrder} is neither 0 nor 1.");
            littleEndian = byteOrder == EwkbFormat.LittleEndian;
            return ReadUInt32();
        }

        /// <summary>A count that the remaining bytes can hold, so that a damaged one cannot ask for gigabytes.</summary>
        private int ReadCount(int bytesEachAtLeast)
        {
            var count = ReadUInt32();
            if (count > rest.Length / bytesEachAtLeast) throw new FormatException($"{count} elements are announced and {rest.Length} bytes are left.");
            return (int)count;
        }

        private uint ReadUInt32() => littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint))) : BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));

        private double ReadDouble() => littleEndian ? BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double))) : BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)));

        private ReadOnlySpan<byte> Take(int length)
        {
            if (length > rest.Length) throw new FormatException("The geometry ends too soon.");
            var taken = rest[..length];
            rest = rest[length..];
            return taken;
        }
    }
}
