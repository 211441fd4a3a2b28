namespace Geo.Crs;

/// <summary>Distance over a spherical Earth, for where half a percent does not matter.</summary>
public static class GreatCircle
{
    /// <summary>Mean radius R1 of the WGS 84 ellipsoid [m].</summary>
    public const double MeanRadiusMetres = 6_371_008.771415;

    /// <summary>The shortest way over the sphere between two points [m].</summary>
    /// <remarks>
    /// Method: haversine (Sinnott 1984, "Virtues of the haversine", Sky and Telescope 68); well conditioned for points a step apart as for
    /// antipodes. Differs from the ellipsoid's geodesic by up to 0.56 %.
    /// </remarks>
    public static double DistanceMetres(double longitude1Degrees, double latitude1Degrees, double longitude2Degrees, double latitude2Degrees)
    {
        var sinHalfLatitude = Math.Sin(double.DegreesToRadians(latitude2Degrees - latitude1Degrees) / 2);
        var sinHalfLongitude = Math.Sin(double.DegreesToRadians(longitude2Degrees - longitude1Degrees) / 2);
        var haversine = sinHalfLatitude * sinHalfLatitude
            + Math.Cos(double.DegreesToRadians(latitude1Degrees)) * Math.Cos(double.DegreesToRadians(latitude2Degrees)) * sinHalfLongitude * sinHalfLongitude;
        return 2 * MeanRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}
