using System.Text;
using System.Xml.Linq;
using Detection.Testing;
using Geo.Output;

namespace Geo.Tests.Output;

public sealed class GpxWriterTests
{
    private static readonly XNamespace Gpx = "http://www.topografix.com/GPX/1/1";

    private static readonly GpxRoute Route = new("Ekip 1", [
        new(35.3213, 37.0017, "1 · 10000123", "Çınarlı Mah. İğde Sok. — tüketim %62 düştü"),
        new(35.3220, 37.0020, "2 · 10000456"),
        new(35.3230, 37.0031, "3 · 10000789"),
    ]);

    [Fact]
    public async Task GDAL_counts_waypoints_routes_and_route_points()
    {
        var report = await Gdal.Describe("sweep.gpx", await Write(Route.Points, [Route, Route with { Name = "Ekip 2" }]));
        Assert.Matches(@"Layer name: waypoints\nGeometry: Point\nFeature Count: 3", report.ReplaceLineEndings("\n"));
        Assert.Matches(@"Layer name: routes\nGeometry: Line String\nFeature Count: 2", report.ReplaceLineEndings("\n"));
        Assert.Matches(@"Layer name: route_points\nGeometry: Point\nFeature Count: 6", report.ReplaceLineEndings("\n"));
        Assert.Contains("Çınarlı Mah. İğde Sok. — tüketim %62 düştü", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_keep_their_order_and_place()
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(await Write([], [Route])));
        Assert.Equal(["37.0017", "37.002", "37.0031"], document.Descendants(Gpx + "rtept").Select(point => point.Attribute("lat")!.Value));
        Assert.Equal("Ekip 1", document.Root!.Element(Gpx + "rte")!.Element(Gpx + "name")!.Value);
    }

    [Fact]
    public async Task Markup_and_control_characters_in_a_name_stay_text()
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(await Write([new(35, 37, "<A&B>\u0001\uD800")], [])));
        Assert.Equal("<A&B>\uFFFD\uFFFD", document.Descendants(Gpx + "name").Last().Value);
    }

    [Theory]
    [InlineData(500_000, 37)]
    [InlineData(35, double.NaN)]
    public async Task A_place_that_is_not_on_Earth_is_refused(double longitude, double latitude) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Write([new(longitude, latitude, "?")], []));

    private static async Task<byte[]> Write(IEnumerable<GpxPoint> waypoints, IEnumerable<GpxRoute> routes)
    {
        using var output = new MemoryStream();
        await GpxWriter.Write(output, "Tarama 12", waypoints, routes);
        return output.ToArray();
    }
}
