using System.Text.Json;
using System.Text;
using Detection.Testing;
using Geo.Output;
using NetTopologySuite.Geometries;

namespace Geo.Tests.Output;

public sealed class GeoJsonWriterTests
{
    private static readonly Polygon Clockwise = Wgs84.Factory.CreatePolygon([new(35, 37), new(35, 38), new(36, 38), new(36, 37), new(35, 37)]);

    [Fact]
    public async Task GDAL_counts_the_features_and_reads_their_Turkish_letters()
    {
        var report = await Gdal.Describe("places.geojson", await Write(
            (Wgs84.Point(35.3213, 37.0017), "Çınarlı Mahallesi, İğde Sokağı"), (Wgs84.Point(35.4, 37.1), "Şehit Ömer")));
        Assert.Contains("Feature Count: 2", report, StringComparison.Ordinal);
        Assert.Contains("name (String) = Çınarlı Mahallesi, İğde Sokağı", report, StringComparison.Ordinal);
        Assert.Contains("POINT (35.3213 37.0017)", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_collection_is_valid_to_GDAL() =>
        Assert.Contains("Feature Count: 0", await Gdal.Describe("none.geojson", await Write()), StringComparison.Ordinal);

    [Fact]
    public async Task GDAL_reads_every_geometry_type()
    {
        var line = Wgs84.Factory.CreateLineString([new(35, 37), new(36, 38)]);
        var report = await Gdal.Describe("all.geojson", await Write(
            (Wgs84.Point(35, 37), "a"), (line, "b"), (Clockwise, "c"), (Wgs84.Factory.CreateMultiPoint([Wgs84.Point(35, 37)]), "d"),
            (Wgs84.Factory.CreateMultiLineString([line]), "e"), (Wgs84.Factory.CreateMultiPolygon([Clockwise]), "f"),
            (Wgs84.Factory.CreateGeometryCollection([Wgs84.Point(35, 37), line]), "g")));
        foreach (var type in new[] { "POINT (", "LINESTRING (", "POLYGON ((", "MULTIPOINT (", "MULTILINESTRING ((", "MULTIPOLYGON (((", "GEOMETRYCOLLECTION (" })
            Assert.Contains("  " + type, report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shell_is_written_counter_clockwise()
    {
        using var json = JsonDocument.Parse(await Write((Clockwise, "square")));
        var ring = json.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates")[0];
        Assert.Equal("[[35,37],[36,37],[36,38],[35,38],[35,37]]", ring.GetRawText());
    }

    [Fact]
    public async Task A_position_has_a_centimetre_and_no_more() =>
        Assert.Contains("[35.1234568,37]", Encoding.UTF8.GetString(await Write((Wgs84.Point(35.123456789, 37), "place"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_feature_without_a_place_has_a_null_geometry() =>
        Assert.Contains("\"geometry\":null", Encoding.UTF8.GetString(await Write((null, "nowhere"))), StringComparison.Ordinal);

    [Fact]
    public async Task Projected_metres_are_refused()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Write((new Point(5e5, 4.1e6) { SRID = 5256 }, "metres")));
        Assert.StartsWith("GeoJSON holds longitudes and latitudes only, not SRID 5256.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinate_that_is_no_number_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Write((Wgs84.Factory.CreateLineString([new(35, 37), new(double.NaN, 38)]), "broken")));

    private static async Task<byte[]> Write(params (Geometry? Geometry, string Name)[] features)
    {
        using var output = new MemoryStream();
        using var writer = new GeoJsonWriter(output);
        foreach (var (geometry, name) in features) writer.WriteFeature(geometry, json => json.WriteString("name", name), id: name.Length);
        await writer.Complete(default);
        return output.ToArray();
    }
}
