namespace Geo.Crs;

/// <summary>The coordinate reference systems this service works in, by their EPSG codes. No other number appears elsewhere.</summary>
public static class Srid
{
    /// <summary>Longitude and latitude in degrees; the system of every stored geometry, of GeoJSON and of GPX.</summary>
    public const int Wgs84 = 4326;

    /// <summary>Spherical Mercator in metres; only ever the grid of map tiles, never a system to measure in.</summary>
    public const int WebMercator = 3857;

    private const int FirstTurefZone = 5253;
    private const int FirstTurefMeridianDegrees = 27;
    private const int LastTurefMeridianDegrees = 45;

    /// <summary>Central meridians of neighbouring TUREF / TM zones lie this far apart [°].</summary>
    internal const int ZoneWidthDegrees = 3;

    /// <summary>
    /// The projected system for metric work around a longitude: TUREF / TM27 (5253) to TUREF / TM45 (5259), the zones of Turkish
    /// large-scale mapping; scale 1 on the central meridian, at most 1.0003 at a zone's edge.
    /// </summary>
    /// <param name="longitudeDegrees">From 25.5 to 46.5: Türkiye.</param>
    /// <exception cref="ArgumentOutOfRangeException">The longitude lies in no TUREF / TM zone.</exception>
    /// <remarks>Source: EPSG registry, codes 5253–5259.</remarks>
    public static int MetricAt(double longitudeDegrees)
    {
        var meridian = CentralMeridianDegrees(longitudeDegrees);
        if (meridian is < FirstTurefMeridianDegrees or > LastTurefMeridianDegrees)
            throw new ArgumentOutOfRangeException(nameof(longitudeDegrees), longitudeDegrees, "No TUREF / TM zone holds this longitude; they span 25.5° to 46.5° east.");
        return FirstTurefZone + (meridian - FirstTurefMeridianDegrees) / ZoneWidthDegrees;
    }

    /// <summary>The zones TUREF / TM27 to TM45, from west to east.</summary>
    public static IEnumerable<int> TurefZones => Enumerable.Range(FirstTurefZone, (LastTurefMeridianDegrees - FirstTurefMeridianDegrees) / ZoneWidthDegrees + 1);

    /// <summary>The central meridian of a TUREF / TM zone [°].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The SRID is no TUREF / TM zone.</exception>
    public static int TurefMeridianDegrees(int srid) => IsTurefZone(srid)
        ? FirstTurefMeridianDegrees + (srid - FirstTurefZone) * ZoneWidthDegrees
        : throw new ArgumentOutOfRangeException(nameof(srid), srid, "TUREF / TM zones are 5253 to 5259.");

    /// <summary>Whether geometries may carry this SRID on their way to or from the database.</summary>
    public static bool IsKnown(int srid) => srid is Wgs84 or WebMercator || IsTurefZone(srid);

    /// <summary>Every SRID for which <see cref="IsKnown"/> holds, for messages.</summary>
    public static string KnownList => "4326, 3857 and 5253 to 5259";

    internal static int CentralMeridianDegrees(double longitudeDegrees) =>
        (int)Math.Round(longitudeDegrees / ZoneWidthDegrees, MidpointRounding.AwayFromZero) * ZoneWidthDegrees;

    private static bool IsTurefZone(int srid) =>
        srid >= FirstTurefZone && srid <= FirstTurefZone + (LastTurefMeridianDegrees - FirstTurefMeridianDegrees) / ZoneWidthDegrees;
}
