using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Detection.Testing;

namespace Detection.Api.Tests.Ogc;

public sealed class DownloadTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const string Area = "&filter=S_INTERSECTS(geometry,POLYGON((35.2999 36.9799,35.3003 36.9799,35.3003 36.9801,35.2999 36.9801,35.2999 36.9799)))";

    public Task InitializeAsync() => OgcDistrict.Fill(service.Source);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("geojson", "installations.geojson", "Date")]
    [InlineData("gpkg", "installations.gpkg", "Date")]
    [InlineData("shp", "installations.shp.zip", "Date")]
    [InlineData("fgb", "installations.fgb", "Date")]
    [InlineData("kml", "installations.kml", "String")]
    public async Task A_drawn_area_is_a_file_that_GDAL_opens(string format, string fileName, string dateKind)
    {
        var seen = await Gdal.Describe(fileName, await Download($"installations/download?format={format}{Area}"));
        Assert.Contains("Feature Count: 2", seen, StringComparison.Ordinal);
        Assert.Contains("POINT (35.3 36.98)", seen.Replace("POINT Z (35.3 36.98 0)", "POINT (35.3 36.98)", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("1000000", seen, StringComparison.Ordinal);
        Assert.Contains("Çınarlı", seen, StringComparison.Ordinal);
        if (dateKind == "Date" && format != "geojson") Assert.Contains($": {dateKind}", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpkg", "EPSG:5256", "5256")]
    [InlineData("shp", "EPSG:5255", "TUREF")]
    [InlineData("geojson", "EPSG:3857", "3857")]
    public async Task Coordinates_are_in_the_system_asked_for(string format, string crs, string named)
    {
        var seen = await Gdal.Describe($"installations.{(format == "shp" ? "shp.zip" : format)}", await Download($"installations/download?format={format}&crs={crs}{Area}"));
        Assert.Contains(named, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("POINT (35.3 ", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handhelds_points_are_named_and_described()
    {
        var seen = await Gdal.Describe("installations.gpx", await Download($"installations/download?format=gpx{Area}"));
        Assert.Contains("name (String) = 1000000", seen, StringComparison.Ordinal);
        Assert.Contains("desc (String) = installationNo: 1000000, tariffGroup: dwelling", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_become_routes_of_a_handheld_and_areas_are_refused()
    {
        Assert.Contains("LINESTRING", await Gdal.Describe("routes.gpx", await Download("routes/download?format=gpx")), StringComparison.Ordinal);
        using var refused = await service.Client.GetAsync("/ogc/collections/clusters/download?format=gpx");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("GPX holds points and routes", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe()
    {
        var text = Encoding.UTF8.GetString(await Download($"installations/download?format=csv{Area}"));
        Assert.StartsWith("\uFEFFX,Y,installationNo", text, StringComparison.Ordinal);
        Assert.Contains("'=cmd|", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd|", text, StringComparison.Ordinal);
        Assert.Contains("Çınarlı", text, StringComparison.Ordinal);
        Assert.Equal(3, text.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("gpkg", "scores.gpkg")]
    [InlineData("shp", "scores.shp.zip")]
    [InlineData("fgb", "scores.fgb")]
    public async Task An_area_without_features_is_a_file_without_features(string format, string fileName)
    {
        var seen = await Gdal.Describe(fileName, await Download($"scores/download?format={format}&bbox=0,0,1,1"));
        Assert.Contains("Feature Count: 0", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("format=xlsx", "There is no format 'xlsx'")]
    [InlineData("format=kml&crs=EPSG:5256", "longitudes and latitudes only")]
    [InlineData("format=csv&limit=5", "There is no parameter limit")]
    public async Task What_cannot_be_written_says_why(string query, string says)
    {
        using var answer = await service.Client.GetAsync($"/ogc/collections/installations/download?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(says, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_regulators_reader_takes_no_household_along()
    {
        using var regulator = service.ClientOf("regulator", "Denetçi");
        using var refused = await regulator.GetAsync("/ogc/collections/scores/download?format=csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var text = await regulator.GetStringAsync("/ogc/collections/installations/download?format=csv&bbox=35.2999,36.9799,35.3003,36.9801");
        Assert.DoesNotContain("1000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("İğde", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_a_spreadsheet_would_run_is_changed()
    {
        string[] run = ["=1+1", "+90 532", "-5", "@SUM(A1)", "\tx", "\rx"];
        Assert.All(run, text => Assert.Equal("'" + text, Detection.Models.Csv.SpreadsheetCell.Neutral(text)));
        string[] left = ["", "İğde Sokağı", "5-3", "a=b", "'=1"];
        Assert.All(left, text => Assert.Equal(text, Detection.Models.Csv.SpreadsheetCell.Neutral(text)));
    }

    private Task<byte[]> Download(string address) => service.Client.GetByteArrayAsync("/ogc/collections/" + address);
}
