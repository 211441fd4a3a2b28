using Detection.Testing;
using FsCheck;
using FsCheck.Fluent;
using Geo.Crs;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Geo.Tests.Crs;

public sealed class TransverseMercatorTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const double MillimetreInMetres = 0.001;

    [Fact]
    public async Task Every_place_in_Türkiye_projects_to_within_a_millimetre_of_PostGIS()
    {
        for (var longitude = 25.6; longitude < 45; longitude += 0.4)
            for (var latitude = 35.8; latitude < 42.2; latitude += 0.8)
            {
                var expected = await TransformByPostGis(longitude, latitude, Srid.MetricAt(longitude));
                var (easting, northing) = TransverseMercator.At(longitude).Project(longitude, latitude);
                Assert.InRange(expected.Distance(new Coordinate(easting, northing)), 0, MillimetreInMetres);
            }
    }

    [Theory]
    [InlineData(26.9, 5253)]
    [InlineData(28.49, 5253)]
    [InlineData(28.51, 5254)]
    [InlineData(35.32, 5256)]
    [InlineData(44.8, 5259)]
    public void The_metric_system_of_a_longitude_is_its_TUREF_zone(double longitude, int srid) => Assert.Equal(srid, Srid.MetricAt(longitude));

    [Theory]
    [InlineData(25.4)]
    [InlineData(46.6)]
    [InlineData(-35)]
    [InlineData(double.NaN)]
    public void No_metric_system_is_named_outside_Türkiye(double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Srid.MetricAt(longitude));

    [Fact]
    public async Task The_named_metric_systems_are_transverse_Mercator_in_the_database_too()
    {
        await using var command = database.Source.CreateCommand(
            "select count(*) from spatial_ref_sys where srid between 5253 and 5259 and proj4text like '%+proj=tmerc%+k=1 +x_0=500000%+ellps=GRS80%'");
        Assert.Equal(7L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public void Unprojecting_what_was_projected_gives_the_place_back()
    {
        var longitudes = Gen.Choose(-180_000, 180_000).Select(thousandths => thousandths / 1000.0);
        var offsets = Gen.Choose(-20_000, 20_000).Select(thousandths => thousandths / 1000.0);
        var latitudes = Gen.Choose(-85_000, 85_000).Select(thousandths => thousandths / 1000.0);
        var places = longitudes.SelectMany(meridian => offsets.SelectMany(offset => latitudes.Select(latitude => (meridian, offset, latitude))));
        Prop.ForAll(places.ToArbitrary(), place =>
        {
            var projection = new TransverseMercator(place.meridian);
            var (easting, northing) = projection.Project(place.meridian + place.offset, place.latitude);
            var (longitude, latitude) = projection.Unproject(easting, northing);
            return Math.Abs(longitude - place.meridian - place.offset) < 1e-9 && Math.Abs(latitude - place.latitude) < 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    private async Task<Coordinate> TransformByPostGis(double longitude, double latitude, int srid)
    {
        await using var command = database.Source.CreateCommand("select ST_Transform($1, $2)");
        command.Parameters.AddWithValue(Wgs84.Point(longitude, latitude));
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = srid });
        return ((Point)(await command.ExecuteScalarAsync())!).Coordinate;
    }
}
