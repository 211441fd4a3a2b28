using NetTopologySuite.Geometries;

namespace Geo.Crs;

/// <summary>A coordinate reference system a caller may ask for, and the order in which its two coordinates travel.</summary>
/// <param name="Uri">As OGC's services name it.</param>
/// <param name="Srid">The EPSG code it is computed with.</param>
/// <param name="NorthFirst">The registry's axis order: latitude before longitude, northing before easting.</param>
/// <remarks>Sources: EPSG registry (axes of 4326, 3857, 5253–5259); OGC 18-058r1 for the URIs.</remarks>
public sealed record CoordinateSystem(string Uri, int Srid, bool NorthFirst)
{
    private const string EpsgPrefix = "http://www.opengis.net/def/crs/EPSG/0/";

    /// <summary>Degrees from the central meridian within which a TUREF zone is computed; farther away it has no meaning.</summary>
    private const double ZoneReachDegrees = 20;

    /// <summary>Where spherical Mercator's square ends [°].</summary>
    private const double MercatorReachDegrees = 85.06;

    /// <summary>Longitude and latitude in degrees, longitude first: GeoJSON's own system.</summary>
    public static readonly CoordinateSystem Crs84 = new("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Crs.Srid.Wgs84, NorthFirst: false);

    /// <summary>All of them, the default first.</summary>
    public static readonly IReadOnlyList<CoordinateSystem> All =
    [
        Crs84,
        new(EpsgPrefix + "4326", Crs.Srid.Wgs84, NorthFirst: true),
        new(EpsgPrefix + "3857", Crs.Srid.WebMercator, NorthFirst: false),
        .. Crs.Srid.TurefZones.Select(zone => new CoordinateSystem(FormattableString.Invariant($"{EpsgPrefix}{zone}"), zone, NorthFirst: true)),
    ];

    public bool IsDegrees => Srid == Crs.Srid.Wgs84;

    /// <summary>West, south, east, north [°] of the part of the Earth that the system can express.</summary>
    public (double West, double South, double East, double North) Reach => Srid switch
    {
        Crs.Srid.Wgs84 => (-180, -90, 180, 90),
        Crs.Srid.WebMercator => (-180, -MercatorReachDegrees, 180, MercatorReachDegrees),
        _ => (Meridian - ZoneReachDegrees, -MercatorReachDegrees, Meridian + ZoneReachDegrees, MercatorReachDegrees),
    };

    private double Meridian => Crs.Srid.TurefMeridianDegrees(Srid);

    /// <summary>The system of that name: its URI, <c>EPSG:5254</c>, or <c>CRS84</c>.</summary>
    public static CoordinateSystem? Find(string name)
    {
        var text = name.Trim();
        if (text is "CRS84" or "OGC:CRS84") return Crs84;
        if (text.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase)) text = EpsgPrefix + text["EPSG:".Length..];
        return All.FirstOrDefault(system => system.Uri == text);
    }

    /// <summary>A copy of a geometry that is written in this system, as longitudes and latitudes with SRID 4326.</summary>
    public Geometry ToWgs84(Geometry written)
    {
        var degrees = Wgs84Factory.CreateGeometry(written);
        degrees.Apply(new ToDegrees(this));
        degrees.GeometryChanged();
        return degrees;
    }

    /// <summary>One coordinate pair in the order it is written, as longitude and latitude [°].</summary>
    public (double LongitudeDegrees, double LatitudeDegrees) ToDegreesOf(double first, double second)
    {
        var (x, y) = NorthFirst ? (second, first) : (first, second);
        return Srid switch
        {
            Crs.Srid.Wgs84 => (x, y),
            Crs.Srid.WebMercator => (double.RadiansToDegrees(x / WebMercatorRadiusMetres), double.RadiansToDegrees(Math.Atan(Math.Sinh(y / WebMercatorRadiusMetres)))),
            _ => new TransverseMercator(Meridian).Unproject(x, y),
        };
    }

    private const double WebMercatorRadiusMetres = 6_378_137.0;
    private static readonly GeometryFactory Wgs84Factory = new(new PrecisionModel(), Crs.Srid.Wgs84);

    private sealed class ToDegrees(CoordinateSystem system) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;
        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence)
        {
            for (var index = 0; index < sequence.Count; index++)
            {
                var (longitude, latitude) = system.ToDegreesOf(sequence.GetX(index), sequence.GetY(index));
                sequence.SetX(index, longitude);
                sequence.SetY(index, latitude);
            }
        }
    }
}
