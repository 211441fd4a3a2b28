using Detection.Testing;
using Geo.PostGis;
using NetTopologySuite.Geometries;

namespace Geo.Tests.PostGis;

public sealed class SridTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_geometry_without_an_SRID_never_reaches_the_database()
    {
        await using var command = database.Source.CreateCommand("select $1");
        command.Parameters.AddWithValue(new Point(35, 37));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => command.ExecuteScalarAsync());
        Assert.StartsWith("The Point has no SRID; build it with a GeometryFactory that names one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connection_is_usable_after_a_refused_geometry()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await using (var refused = new Npgsql.NpgsqlCommand("select $1", connection) { Parameters = { new() { Value = new Point(35, 37) } } })
            await Assert.ThrowsAsync<ArgumentException>(() => refused.ExecuteScalarAsync());
        await using var command = new Npgsql.NpgsqlCommand("select 1", connection);
        Assert.Equal(1, await command.ExecuteScalarAsync());
    }

    [Fact]
    public void An_SRID_nobody_here_works_in_is_refused_on_write() =>
        AssertRefused(new Point(35, 37) { SRID = 2320 }, "SRID 2320 of the Point is not one this service works in");

    [Fact]
    public void A_member_of_another_SRID_than_the_whole_is_refused()
    {
        var mixed = new GeometryCollection([new Point(35, 37) { SRID = 4326 }, new Point(5e5, 4e6) { SRID = 4326 }]) { SRID = 4326 };
        mixed.GetGeometryN(1).SRID = 5256;
        AssertRefused(mixed, "A Point of SRID 5256 lies inside a GeometryCollection of SRID 4326.");
    }

    [Fact]
    public void A_mix_of_coordinates_with_and_without_height_is_refused() =>
        AssertRefused(Wgs84.Factory.CreateGeometryCollection([Wgs84.Point(35, 37), Wgs84.Factory.CreatePoint(new CoordinateZ(35, 37, 1))]), "Some coordinates");

    [Theory]
    [InlineData("ST_MakePoint(35, 37)", "without an SRID")]
    [InlineData("ST_SetSRID(ST_MakePoint(35, 37), 2320)", "SRID 2320")]
    public async Task A_query_that_returns_a_geometry_of_no_known_SRID_is_an_error(string expression, string message)
    {
        await using var command = database.Source.CreateCommand($"select {expression}");
        var error = await Assert.ThrowsAsync<FormatException>(() => command.ExecuteScalarAsync());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4326)]
    [InlineData(3857)]
    [InlineData(5253)]
    [InlineData(5259)]
    public async Task The_SRID_travels_with_the_geometry(int srid)
    {
        await using var command = database.Source.CreateCommand("select $1, ST_SRID($1)");
        command.Parameters.AddWithValue(new Point(35, 37) { SRID = srid });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal(srid, reader.GetFieldValue<Point>(0).SRID);
        Assert.Equal(srid, reader.GetInt32(1));
    }

    private static void AssertRefused(Geometry geometry, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => EwkbWriter.Write(geometry));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
