using Dapper;
using Detection.Testing;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Geo.Tests.PostGis;

/// <summary>The roads by which geometries enter and leave: parameters, Dapper, arrays, binary COPY.</summary>
public sealed class GeometryMappingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Dapper_takes_a_geometry_as_parameter_and_gives_one_back_in_a_record()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        var place = await connection.QuerySingleAsync<Place>("select 7::bigint as Id, @location as Location", new { location = Wgs84.Point(35, 37) });
        Assert.Equal(7, place.Id);
        Assert.Equal(new Coordinate(35, 37), place.Location!.Coordinate);
    }

    [Fact]
    public async Task Dapper_reads_null_as_no_geometry()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        var place = await connection.QuerySingleAsync<Place>("select 7::bigint as Id, null::geometry(Point, 4326) as Location");
        Assert.Null(place.Location);
    }

    [Fact]
    public async Task An_array_of_points_goes_in_and_out()
    {
        Point[] points = [Wgs84.Point(35, 37), Wgs84.Point(36, 38), Wgs84.Factory.CreatePoint()];
        await using var command = database.Source.CreateCommand("select $1, (select string_agg(ST_AsText(p), ' ') from unnest($1) as p)");
        command.Parameters.AddWithValue(points);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal(points.Select(point => point.AsText()), (await reader.GetFieldValueAsync<Point[]>(0)).Select(point => point.AsText()));
        Assert.Equal("POINT(35 37) POINT(36 38) POINT EMPTY", reader.GetString(1));
    }

    [Fact]
    public async Task An_array_may_mix_geometry_types_and_hold_nulls()
    {
        Geometry?[] mixed = [Wgs84.Point(35, 37), null, Wgs84.Factory.CreateLineString([new(35, 37), new(36, 38)])];
        await using var command = database.Source.CreateCommand("select $1");
        command.Parameters.Add(new NpgsqlParameter<Geometry?[]> { TypedValue = mixed, DataTypeName = "geometry[]" });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal(["Point", null, "LineString"], (await reader.GetFieldValueAsync<Geometry?[]>(0)).Select(geometry => geometry?.GeometryType));
    }

    [Fact]
    public async Task Binary_copy_carries_points_both_ways()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await connection.ExecuteAsync("create temporary table place (id int, location geometry(Point, 4326))");
        await using (var writer = await connection.BeginBinaryImportAsync("copy place (id, location) from stdin (format binary)"))
        {
            for (var id = 0; id < 5000; id++)
                await writer.WriteRowAsync(default, id, Wgs84.Point(35 + id / 1e4, 37));
            await writer.CompleteAsync();
        }
        Assert.Equal(5000, await connection.ExecuteScalarAsync<long>("select count(*) from place where location = ST_SetSRID(ST_MakePoint(35 + id / 1e4::float8, 37), 4326)"));

        await using var reader = await connection.BeginBinaryExportAsync("copy (select location from place where id = 1234) to stdout (format binary)");
        await reader.StartRowAsync();
        Assert.Equal(new Coordinate(35 + 1234 / 1e4, 37), (await reader.ReadAsync<Point>()).Coordinate);
    }

    [Fact]
    public async Task A_column_of_another_type_than_asked_for_is_named_in_the_error()
    {
        await using var command = database.Source.CreateCommand("select ST_SetSRID(ST_MakePoint(35, 37), 4326)");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var error = await Assert.ThrowsAsync<InvalidCastException>(() => reader.GetFieldValueAsync<Polygon>(0));
        Assert.Equal("The column holds a Point, not a Polygon.", error.Message);
    }

    private sealed record Place(long Id, Point? Location);
}
