namespace Geo.Crs;

/// <summary>
/// Transverse Mercator on the GRS80 ellipsoid with scale 1 on its central meridian: metres in which distances and areas near that
/// meridian are true. With a central meridian of 27°, 30° … 45° it is TUREF / TM27 … TM45, the projection of <see cref="Srid.MetricAt"/>.
/// </summary>
/// <remarks>
/// Method: Krüger's series in the third flattening, with the coefficients of Karney (2011), "Transverse Mercator with an accuracy of a few
/// nanometers", J. Geodesy 85, eq. 35 and 36, doi:10.1007/s00190-011-0445-3, kept to the fourth order: truncation stays under a
/// micrometre within 20° of the central meridian. WGS 84 and TUREF (ITRF96) are taken as one, as PROJ does: centimetres to decimetres.
/// Cost: constant per point.
/// </remarks>
public readonly struct TransverseMercator
{
    private const double SemiMajorAxisMetres = 6_378_137.0;
    private const double Flattening = 1 / 298.257222101;
    private const double FalseEastingMetres = 500_000.0;

    private static readonly double ThirdFlattening = Flattening / (2 - Flattening);
    private static readonly double Eccentricity = Math.Sqrt(Flattening * (2 - Flattening));
    private static readonly double RectifyingRadiusMetres = RectifyingRadius(ThirdFlattening);
    private static readonly double[] Alpha = ForwardCoefficients(ThirdFlattening);
    private static readonly double[] Beta = InverseCoefficients(ThirdFlattening);

    /// <param name="centralMeridianDegrees">Longitude at which the scale is 1 [°].</param>
    public TransverseMercator(double centralMeridianDegrees) => CentralMeridianDegrees = centralMeridianDegrees;

    /// <summary>Longitude at which the scale is 1 and the easting 500,000 m [°].</summary>
    public double CentralMeridianDegrees { get; }

    /// <summary>
    /// The projection of the 3° zone that holds a longitude; within Türkiye, the one of <see cref="Srid.MetricAt"/>. Points of one piece of
    /// work share one zone, chosen once (by their median longitude, say).
    /// </summary>
    /// <param name="longitudeDegrees">From -180 to 180, anywhere on Earth.</param>
    public static TransverseMercator At(double longitudeDegrees) => new(Srid.CentralMeridianDegrees(longitudeDegrees));

    /// <summary>Longitude and latitude [°] to easting and northing [m].</summary>
    /// <param name="longitudeDegrees">Within 20° of the central meridian.</param>
    /// <param name="latitudeDegrees">From -89.9 to 89.9.</param>
    public (double EastingMetres, double NorthingMetres) Project(double longitudeDegrees, double latitudeDegrees)
    {
        var longitude = double.DegreesToRadians(longitudeDegrees - CentralMeridianDegrees);
        var sinLatitude = Math.Sin(double.DegreesToRadians(latitudeDegrees));
        var conformal = Math.Sinh(Math.Atanh(sinLatitude) - Eccentricity * Math.Atanh(Eccentricity * sinLatitude));
        var xi = Math.Atan2(conformal, Math.Cos(longitude));
        var eta = Math.Asinh(Math.Sin(longitude) / double.Hypot(conformal, Math.Cos(longitude)));
        var (northing, easting) = (xi, eta);
        for (var order = 1; order <= Alpha.Length; order++)
        {
            northing += Alpha[order - 1] * Math.Sin(2 * order * xi) * Math.Cosh(2 * order * eta);
            easting += Alpha[order - 1] * Math.Cos(2 * order * xi) * Math.Sinh(2 * order * eta);
        }
        return (FalseEastingMetres + RectifyingRadiusMetres * easting, RectifyingRadiusMetres * northing);
    }

    /// <summary>Easting and northing [m] to longitude and latitude [°]; the inverse of <see cref="Project"/>.</summary>
    public (double LongitudeDegrees, double LatitudeDegrees) Unproject(double eastingMetres, double northingMetres)
    {
        var xi = northingMetres / RectifyingRadiusMetres;
        var eta = (eastingMetres - FalseEastingMetres) / RectifyingRadiusMetres;
        var (xiSphere, etaSphere) = (xi, eta);
        for (var order = 1; order <= Beta.Length; order++)
        {
            xiSphere -= Beta[order - 1] * Math.Sin(2 * order * xi) * Math.Cosh(2 * order * eta);
            etaSphere -= Beta[order - 1] * Math.Cos(2 * order * xi) * Math.Sinh(2 * order * eta);
        }
        var longitude = Math.Atan2(Math.Sinh(etaSphere), Math.Cos(xiSphere));
        var latitude = GeodeticLatitude(Math.Sin(xiSphere) / double.Hypot(Math.Sinh(etaSphere), Math.Cos(xiSphere)));
        return (CentralMeridianDegrees + double.RadiansToDegrees(longitude), double.RadiansToDegrees(latitude));
    }

    /// <summary>Latitude from the tangent of the conformal latitude, by fixed-point iteration that gains about two digits a turn.</summary>
    private static double GeodeticLatitude(double conformalTangent)
    {
        var isometric = Math.Asinh(conformalTangent);
        var sinLatitude = Math.Tanh(isometric);
        for (var turn = 0; turn < 8; turn++)
            sinLatitude = Math.Tanh(isometric + Eccentricity * Math.Atanh(Eccentricity * sinLatitude));
        return Math.Asin(sinLatitude);
    }

    private static double RectifyingRadius(double n) => SemiMajorAxisMetres / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64);

    private static double[] ForwardCoefficients(double n) =>
    [
        n * (1.0 / 2 + n * (-2.0 / 3 + n * (5.0 / 16 + n * (41.0 / 180)))),
        n * n * (13.0 / 48 + n * (-3.0 / 5 + n * (557.0 / 1440))),
        n * n * n * (61.0 / 240 + n * (-103.0 / 140)),
        n * n * n * n * (49561.0 / 161280),
    ];

    private static double[] InverseCoefficients(double n) =>
    [
        n * (1.0 / 2 + n * (-2.0 / 3 + n * (37.0 / 96 + n * (-1.0 / 360)))),
        n * n * (1.0 / 48 + n * (1.0 / 15 + n * (-437.0 / 1440))),
        n * n * n * (17.0 / 480 + n * (-37.0 / 840)),
        n * n * n * n * (4397.0 / 161280),
    ];
}
