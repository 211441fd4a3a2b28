using Detection.Testing;
using Geo.Crs;

namespace Geo.Tests.Crs;

public sealed class GreatCircleTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData(35.32, 37.00, 35.32, 37.00)]
    [InlineData(35.32, 37.00, 35.3200001, 37.00)]
    [InlineData(35.32, 37.00, 28.98, 41.01)]
    [InlineData(0, 0, 180, 0)]
    [InlineData(179.9, 10, -179.9, 10)]
    [InlineData(0, 90, 120, -90)]
    public async Task The_distance_is_that_of_PostGIS_on_its_sphere(double longitude1, double latitude1, double longitude2, double latitude2)
    {
        await using var command = database.Source.CreateCommand("select ST_DistanceSphere($1, $2)");
        command.Parameters.AddWithValue(Wgs84.Point(longitude1, latitude1));
        command.Parameters.AddWithValue(Wgs84.Point(longitude2, latitude2));
        var expected = (double)(await command.ExecuteScalarAsync())!;
        Assert.Equal(expected, GreatCircle.DistanceMetres(longitude1, latitude1, longitude2, latitude2), 1e-6 * expected + 1e-6);
    }
}
