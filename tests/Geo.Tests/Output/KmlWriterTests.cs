using System.Text;
using Detection.Testing;
using Geo.Output;
using NetTopologySuite.Geometries;

namespace Geo.Tests.Output;

public sealed class KmlWriterTests
{
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), 4326);

    [Fact]
    public async Task GDAL_reads_points_lines_and_polygons_back()
    {
        var text = await Gdal.Describe("day.kml", await Write(
            new KmlPlacemark("1-01", "Çınar Sk. <\"A\" & B>", Wgs84.CreatePoint(new Coordinate(35.32, 37.01)), [("kind", "tip")]),
            new KmlPlacemark("yol", null, Wgs84.CreateLineString([new(35.32, 37.01), new(35.33, 37.02)])),
            new KmlPlacemark("alan", null, Wgs84.CreatePolygon([new(35, 37), new(36, 37), new(36, 38), new(35, 37)]))));
        Assert.Contains("Layer name: Ekip 1", text, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 3", text, StringComparison.Ordinal);
        Assert.Contains("POINT (35.32 37.01)", text, StringComparison.Ordinal);
        Assert.Contains("LINESTRING (35.32 37.01,35.33 37.02)", text, StringComparison.Ordinal);
        Assert.Contains("POLYGON ((35 37,36 37,36 38,35 37))", text, StringComparison.Ordinal);
        Assert.Contains("Çınar Sk. <\"A\" & B>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colour_is_written_the_other_way_round() =>
        Assert.Contains("<color>ff0c41c2</color>", Encoding.UTF8.GetString(await Write()), StringComparison.Ordinal);

    [Fact]
    public async Task What_KML_cannot_hold_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Write(new KmlPlacemark("x", null, new Point(35, 37) { SRID = 5255 })));
        await Assert.ThrowsAsync<ArgumentException>(() => Write(new KmlPlacemark("x", null, Wgs84.CreatePoint(new Coordinate(double.NaN, 37)))));
        await Assert.ThrowsAsync<ArgumentException>(() => Write(new KmlPlacemark("x", null, Wgs84.CreateMultiPoint([]))));
        await Assert.ThrowsAsync<ArgumentException>(() => KmlWriter.Write(Stream.Null, "x", [new KmlFolder("x", "red", [])]));
    }

    private static async Task<byte[]> Write(params KmlPlacemark[] placemarks)
    {
        using var output = new MemoryStream();
        await KmlWriter.Write(output, "Tarama", [new KmlFolder("Ekip 1", "#c2410c", placemarks)]);
        return output.ToArray();
    }
}
