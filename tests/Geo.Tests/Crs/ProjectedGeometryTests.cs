using Geo.Crs;
using NetTopologySuite.Geometries;

namespace Geo.Tests.Crs;

public class ProjectedGeometryTests
{
    [Fact]
    public void Every_corner_of_a_polygon_becomes_degrees_and_the_metres_stay_as_they_were()
    {
        var projection = TransverseMercator.At(35.3);
        var (easting, northing) = projection.Project(35.3, 37.0);
        Coordinate[] corners = [new(easting, northing), new(easting + 100, northing), new(easting, northing + 100), new(easting, northing)];
        var metres = new GeometryFactory().CreatePolygon(corners);
        var degrees = projection.Unproject(metres);
        Assert.Equal(4326, degrees.SRID);
        Assert.Equal(35.3, degrees.Coordinates[0].X, 9);
        Assert.Equal(37.0, degrees.Coordinates[0].Y, 9);
        Assert.Equal(100, GreatCircle.DistanceMetres(degrees.Coordinates[0].X, degrees.Coordinates[0].Y, degrees.Coordinates[1].X, degrees.Coordinates[1].Y), 0.5);
        Assert.Equal(easting, metres.Coordinates[0].X);
    }
}
