using Detection.Testing;
using Geo.PostGis;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace Geo.Tests.PostGis;

/// <summary>What goes to PostGIS and comes back is compared with what PostGIS itself prints.</summary>
public sealed class GeometryRoundTripTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    public static TheoryData<string> EveryGeometry => new()
    {
        "POINT(35.3213 37.0017)",
        "POINT EMPTY",
        "POINT(35.3213 37.0017 23.5)",
        "POINTM(35.3213 37.0017 7)",
        "POINT(35.3213 37.0017 23.5 7)",
        "POINT(-1.7976931348623157e+308 4.9e-324)",
        "LINESTRING(35 37,35.001 37.001,35.002 37)",
        "LINESTRING EMPTY",
        "LINESTRING(35 37 1,35.001 37.001 2)",
        "LINESTRINGM(35 37 1,35.001 37.001 2)",
        "LINESTRING(35 37 1 10,35.001 37.001 2 20)",
        "POLYGON((35 37,36 37,36 38,35 38,35 37))",
        "POLYGON((35 37,36 37,36 38,35 38,35 37),(35.2 37.2,35.2 37.4,35.4 37.4,35.4 37.2,35.2 37.2),(35.6 37.6,35.6 37.8,35.8 37.8,35.6 37.6))",
        "POLYGON EMPTY",
        "POLYGON((35 37 1,36 37 2,36 38 3,35 37 1))",
        "POLYGONM((35 37 1,36 37 2,36 38 3,35 37 1))",
        "POLYGON((35 37 1 4,36 37 2 5,36 38 3 6,35 37 1 4))",
        "MULTIPOINT(35 37,36 38)",
        "MULTIPOINT EMPTY",
        "MULTIPOINT(35 37 1,36 38 2)",
        "MULTIPOINTM(35 37 1,36 38 2)",
        "MULTIPOINT(35 37 1 2,36 38 3 4)",
        "MULTILINESTRING((35 37,36 38),(36 37,35 38,34 38))",
        "MULTILINESTRING EMPTY",
        "MULTILINESTRING((35 37 1,36 38 2),(36 37 3,35 38 4))",
        "MULTIPOLYGON(((35 37,36 37,36 38,35 37)),((40 40,41 40,41 41,40 40),(40.5 40.2,40.6 40.2,40.6 40.3,40.5 40.2)))",
        "MULTIPOLYGON EMPTY",
        "MULTIPOLYGON(((35 37 1 2,36 37 1 2,36 38 1 2,35 37 1 2)))",
        "GEOMETRYCOLLECTION(POINT(35 37),LINESTRING(35 37,36 38),POLYGON((35 37,36 37,36 38,35 37)))",
        "GEOMETRYCOLLECTION EMPTY",
        "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(POINT(35 37),GEOMETRYCOLLECTION(MULTIPOINT(35 37,36 38))),POINT EMPTY,POLYGON EMPTY)",
        "GEOMETRYCOLLECTION(POINT(35 37 1),LINESTRING(35 37 1,36 38 2))",
        "GEOMETRYCOLLECTION(POINT(35 37 1 2),GEOMETRYCOLLECTION(POINT(35 37 1 2)))",
    };

    [Theory]
    [MemberData(nameof(EveryGeometry))]
    public async Task A_geometry_of_PostGIS_returns_to_it_unchanged(string wkt)
    {
        var geometry = await Read(wkt);
        Assert.Equal(4326, geometry.SRID);
        Assert.Equal(await PrintedByPostGis(wkt), await PrintedByPostGis(geometry));
    }

    [Theory]
    [MemberData(nameof(EveryGeometry))]
    public async Task Writer_and_PostGIS_print_the_same_bytes(string wkt)
    {
        var ours = Convert.ToHexString(EwkbWriter.Write(await Read(wkt)));
        Assert.Equal((await PrintedByPostGis(wkt)).HexEwkb, ours);
    }

    [Theory]
    [MemberData(nameof(EveryGeometry))]
    public async Task Big_endian_bytes_read_as_the_same_geometry(string wkt)
    {
        await using var command = database.Source.CreateCommand("select ST_AsEWKB(ST_GeomFromEWKT('SRID=4326;' || $1), 'XDR')");
        command.Parameters.AddWithValue(wkt);
        var geometry = EwkbReader.Read((byte[])(await command.ExecuteScalarAsync())!);
        Assert.Equal(await PrintedByPostGis(wkt), await PrintedByPostGis(geometry));
    }

    [Theory]
    [InlineData("POINT (35 37)")]
    [InlineData("POINT Z (35 37 1)")]
    [InlineData("POINT M (35 37 1)")]
    [InlineData("LINESTRING ZM (35 37 1 2, 36 38 3 4)")]
    [InlineData("POLYGON ((35 37, 36 37, 36 38, 35 37))")]
    [InlineData("MULTIPOINT ((35 37), (36 38))")]
    [InlineData("GEOMETRYCOLLECTION (POINT (35 37), POLYGON ((35 37, 36 37, 36 38, 35 37)))")]
    public async Task A_geometry_made_in_memory_prints_in_PostGIS_as_its_text_does(string wkt)
    {
        var geometry = new WKTReader(new NtsGeometryServices(PrecisionModel.Floating.Value, 4326)).Read(wkt);
        Assert.Equal(await PrintedByPostGis(wkt), await PrintedByPostGis(geometry));
    }

    [Fact]
    public async Task A_ring_is_stored_as_a_closed_line_and_can_be_read_as_a_ring()
    {
        var ring = Wgs84.Factory.CreateLinearRing([new(35, 37), new(36, 37), new(36, 38), new(35, 37)]);
        Assert.Equal("SRID=4326;LINESTRING(35 37,36 37,36 38,35 37)", (await PrintedByPostGis(ring)).Ewkt);

        await using var command = database.Source.CreateCommand("select $1");
        command.Parameters.AddWithValue(ring);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.True((await reader.GetFieldValueAsync<LinearRing>(0)).EqualsExact(ring));
    }

    [Fact]
    public async Task An_empty_geometry_loses_the_dimension_it_does_not_use()
    {
        Assert.Equal("SRID=4326;POINT EMPTY", (await PrintedByPostGis(await Read("POINT Z EMPTY"))).Ewkt);
    }

    [Fact]
    public async Task A_polygon_of_a_hundred_thousand_corners_keeps_every_one()
    {
        const int corners = 100_000;
        var coordinates = Enumerable.Range(0, corners).Select(corner => double.Tau * corner / corners)
            .Select(angle => new Coordinate(35 + Math.Cos(angle), 37 + Math.Sin(angle))).ToList();
        coordinates.Add(coordinates[0]);
        var circle = Wgs84.Factory.CreatePolygon([.. coordinates]);

        await using var command = database.Source.CreateCommand("select $1, ST_NPoints($1), ST_AsHEXEWKB($1, 'NDR')");
        command.Parameters.AddWithValue(circle);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.True((await reader.GetFieldValueAsync<Polygon>(0)).EqualsExact(circle));
        Assert.Equal(corners + 1, reader.GetInt32(1));
        Assert.Equal(Convert.ToHexString(EwkbWriter.Write(circle)), reader.GetString(2));
    }

    private async Task<Geometry> Read(string wkt)
    {
        await using var command = database.Source.CreateCommand("select ST_GeomFromEWKT('SRID=4326;' || $1)");
        command.Parameters.AddWithValue(wkt);
        return (Geometry)(await command.ExecuteScalarAsync())!;
    }

    private Task<Printed> PrintedByPostGis(string wkt) => Print("ST_GeomFromEWKT('SRID=4326;' || $1)", wkt);

    private Task<Printed> PrintedByPostGis(Geometry geometry) => Print("$1", geometry);

    private async Task<Printed> Print(string expression, object parameter)
    {
        await using var command = database.Source.CreateCommand($"select ST_AsEWKT({expression}, 17), ST_AsHEXEWKB({expression}, 'NDR')");
        command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new Printed(reader.GetString(0), reader.GetString(1));
    }

    private sealed record Printed(string Ewkt, string HexEwkb);
}
