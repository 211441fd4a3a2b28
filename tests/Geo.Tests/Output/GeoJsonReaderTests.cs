using System.Text;
using Geo.Output;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Geo.Tests.Output;

public sealed class GeoJsonReaderTests
{
    private const string Square = "[[35,37],[35,38],[36,38],[36,37],[35,37]]";

    [Fact]
    public async Task Features_come_in_order_with_id_and_properties()
    {
        var features = await Read(Collection(
            """{"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[35.3,37.1,23]},"properties":{"name":"Çınarlı"}}""",
            """{"type":"Feature","geometry":null,"properties":null}"""));
        Assert.Equal([1L, 2L], features.Select(feature => feature.Number));
        Assert.Equal("Çınarlı", features[0].Properties.GetProperty("name").GetString());
        Assert.Equal(7, features[0].Id!.Value.GetInt32());
        Assert.Equal(4326, features[0].Geometry!.SRID);
        Assert.Equal("POINT (35.3 37.1)", features[0].Geometry!.AsText());
        Assert.Null(features[1].Geometry);
    }

    [Fact]
    public async Task A_clockwise_shell_is_turned_by_the_right_hand_rule()
    {
        var polygon = Assert.IsType<Polygon>((await Read(Collection(Feature("Polygon", $"[{Square}]"))))[0].Geometry);
        Assert.True(Orientation.IsCCW(polygon.ExteriorRing.CoordinateSequence));
    }

    [Theory]
    [InlineData("LineString", "[[35,37],[36,38]]", "LINESTRING (35 37, 36 38)")]
    [InlineData("MultiPoint", "[[35,37],[36,38]]", "MULTIPOINT ((35 37), (36 38))")]
    [InlineData("MultiLineString", "[[[35,37],[36,38]]]", "MULTILINESTRING ((35 37, 36 38))")]
    [InlineData("MultiPolygon", "[[[[35,37],[36,37],[36,38],[35,37]]]]", "MULTIPOLYGON (((35 37, 36 37, 36 38, 35 37)))")]
    public async Task Every_geometry_type_is_read(string type, string coordinates, string wkt) =>
        Assert.Equal(wkt, (await Read(Collection(Feature(type, coordinates))))[0].Geometry!.AsText());

    [Fact]
    public async Task Members_around_the_features_do_not_matter()
    {
        var json = $$"""{"name":{"features":[1,2]},"bbox":[1,2,3,4],"features":[{{Feature("Point", "[35,37]")}}],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"} },"type":"FeatureCollection"}""";
        Assert.Single(await Read(json));
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over() => Assert.Single(await Read("\uFEFF" + Collection(Feature("Point", "[35,37]"))));

    [Fact]
    public async Task A_feature_larger_than_the_buffer_is_read_whole()
    {
        var positions = string.Join(',', Enumerable.Range(0, 50_000).Select(index => FormattableString.Invariant($"[{35 + index / 1e6},37]")));
        var features = await Read(Collection(Feature("Point", "[1,1]"), Feature("LineString", $"[{positions}]"), Feature("Point", "[2,2]")));
        Assert.Equal([1, 50_000, 1], features.Select(feature => feature.Geometry!.NumPoints));
    }

    [Theory]
    [InlineData("", "The file is not JSON")]
    [InlineData("installation_no;x\n1;2", "The file is not JSON")]
    [InlineData("[]", "does not begin with an object")]
    [InlineData("{}", "no member \"features\"")]
    [InlineData("""{"type":"Feature","geometry":null}""", "a GeoJSON Feature, not a FeatureCollection")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""", "\"features\" is not an array")]
    [InlineData("""{"type":"FeatureCollection","features":[""", "The file is not JSON")]
    [InlineData("""{"type":"FeatureCollection","features":[3]}""", "Feature 1: it is not an object")]
    [InlineData("""{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::5256"}},"features":[]}""", "EPSG::5256")]
    public async Task A_file_that_is_no_feature_collection_says_what_it_is(string json, string message) => await AssertRefused(json, message);

    [Theory]
    [InlineData("Point", "[500000,4100000]", "are the coordinates projected?")]
    [InlineData("Point", "[35]", "not an array of longitude and latitude")]
    [InlineData("Point", "[\"35\",37]", "\"35\" is not a coordinate")]
    [InlineData("Point", "[1e999,37]", "is not a coordinate")]
    [InlineData("Point", "35", "no array \"coordinates\"")]
    [InlineData("MultiPoint", "[35,37]", "not an array of longitude and latitude")]
    [InlineData("LineString", "[[35,37]]", "single position")]
    [InlineData("Polygon", "[[[35,37],[36,37],[35,37]]]", "a ring has 3 positions")]
    [InlineData("Polygon", "[[[35,37],[36,37],[36,38],[35,38]]]", "does not end where it begins")]
    [InlineData("Circle", "[35,37]", "\"Circle\" is not a GeoJSON geometry type")]
    public async Task A_malformed_geometry_is_named_with_its_feature(string type, string coordinates, string message)
    {
        await AssertRefused(Collection(Feature("Point", "[35,37]"), Feature(type, coordinates)), message);
        await AssertRefused(Collection(Feature("Point", "[35,37]"), Feature(type, coordinates)), "Feature 2: ");
    }

    [Fact]
    public async Task Where_the_stream_hands_over_its_bytes_does_not_matter()
    {
        var json = Encoding.UTF8.GetBytes(Collection(Feature("Point", "[35.5,37.5]"), Feature("Polygon", $"[{Square}]"), Feature("LineString", "[[1,2],[3,4]]")));
        for (var pieceBytes = 1; pieceBytes < 40; pieceBytes++)
        {
            var features = await Read(new PiecemealStream(json, pieceBytes));
            Assert.Equal(["Point", "Polygon", "LineString"], features.Select(feature => feature.Geometry!.GeometryType));
        }
    }

    [Fact]
    public async Task Letters_that_are_no_letters_are_refused_where_they_stand_and_whole_escapes_are_not()
    {
        var bytes = Encoding.UTF8.GetBytes(Collection("{\"type\":\"Feature\",\"properties\":{\"ad\":\"?\"},\"geometry\":null}"));
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xC6;
        var error = await Assert.ThrowsAsync<GeoJsonException>(() => Read(new MemoryStream(bytes)));
        Assert.Contains("not UTF-8", error.Message, StringComparison.Ordinal);
        await AssertRefused(Collection("{\"type\":\"Feature\",\"properties\":{\"ad\":\"\\uD83D\"},\"geometry\":null}"), "not UTF-8");
        await AssertRefused(Collection("{\"type\":\"Feature\",\"properties\":{\"\\uD83D\":1},\"geometry\":null}"), "not UTF-8");
        Assert.Single(await Read(Collection("{\"type\":\"Feature\",\"properties\":{\"ad\":\"\\uD83D\\uDE00 \\u015F\"},\"geometry\":null}")));
    }

    [Fact]
    public async Task What_the_writer_writes_the_reader_reads()
    {
        var polygon = Wgs84.Factory.CreatePolygon(
            Wgs84.Factory.CreateLinearRing([new(35, 37), new(36, 37), new(36, 38), new(35, 38), new(35, 37)]),
            [Wgs84.Factory.CreateLinearRing([new(35.2, 37.2), new(35.2, 37.4), new(35.4, 37.4), new(35.2, 37.2)])]);
        using var stream = new MemoryStream();
        using var writer = new GeoJsonWriter(stream);
        writer.WriteFeature(polygon, _ => { });
        await writer.Complete(default);
        stream.Position = 0;
        Assert.True(polygon.EqualsExact((await Read(stream))[0].Geometry));
    }

    private static string Feature(string type, string coordinates) =>
        $$$"""{"type":"Feature","properties":{},"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}}}}""";

    private static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    private static Task<List<GeoJsonFeature>> Read(string json) => Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static async Task<List<GeoJsonFeature>> Read(Stream stream)
    {
        var features = new List<GeoJsonFeature>();
        await foreach (var feature in GeoJsonReader.ReadFeatures(stream)) features.Add(feature);
        return features;
    }

    private static async Task AssertRefused(string json, string message)
    {
        var error = await Assert.ThrowsAsync<GeoJsonException>(() => Read(json));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Gives at most a few bytes a read, as a slow network does.</summary>
    private sealed class PiecemealStream(byte[] contents, int pieceBytes) : MemoryStream(contents)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default) =>
            base.ReadAsync(buffer[..Math.Min(pieceBytes, buffer.Length)], ct);
    }
}
