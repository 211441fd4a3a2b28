namespace Geo.PostGis;

/// <summary>
/// Extended well-known binary, the form in which PostGIS sends and receives <c>geometry</c>: per geometry one byte of byte order,
/// a 32-bit type whose top bits flag Z, M and an SRID, the SRID on the outermost geometry only, then the coordinates.
/// </summary>
/// <remarks>Source: PostGIS manual, §"OpenGIS WKB and WKT", and its doc/ZMSgeoms.txt.</remarks>
internal static class EwkbFormat
{
    public const byte BigEndian = 0;
    public const byte LittleEndian = 1;

    public const uint HasZ = 0x80000000;
    public const uint HasM = 0x40000000;
    public const uint HasSrid = 0x20000000;
    public const uint KindMask = 0x0FFFFFFF;

    public const int HeaderBytes = 1 + sizeof(uint);
    public const int CountBytes = sizeof(uint);

    /// <summary>The not-a-number whose sign bit is clear: PostGIS's ordinate of an empty point, bit for bit.</summary>
    public static readonly double EmptyOrdinate = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000);
}

/// <summary>The geometry kinds of the OGC simple features, numbered as on the wire.</summary>
internal enum EwkbKind
{
    Point = 1,
    LineString = 2,
    Polygon = 3,
    MultiPoint = 4,
    MultiLineString = 5,
    MultiPolygon = 6,
    GeometryCollection = 7,
}

/// <summary>Which ordinates follow x and y. One answer holds for a whole geometry, members included: PostGIS refuses a mix.</summary>
internal readonly record struct EwkbOrdinates(bool HasZ, bool HasM)
{
    public int Dimension => 2 + Measures + (HasZ ? 1 : 0);
    public int Measures => HasM ? 1 : 0;
    public uint Flags => (HasZ ? EwkbFormat.HasZ : 0) | (HasM ? EwkbFormat.HasM : 0);
}
