using Geo.Crs;
using NetTopologySuite.Geometries;

namespace Geo.Tests;

/// <summary>Geometries in longitude and latitude.</summary>
internal static class Wgs84
{
    public static readonly GeometryFactory Factory = new(new PrecisionModel(), Srid.Wgs84);

    public static Point Point(double longitude, double latitude) => Factory.CreatePoint(new Coordinate(longitude, latitude));
}
