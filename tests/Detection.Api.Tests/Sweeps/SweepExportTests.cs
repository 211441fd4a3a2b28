using System.Text;
using System.Text.Json;
using Detection.Testing;

namespace Detection.Api.Tests.Sweeps;

public sealed class SweepExportTests(SweepServiceFixture service) : IClassFixture<SweepServiceFixture>
{
    [Fact]
    public async Task GDAL_opens_the_GeoJSON_with_depot_routes_and_stops()
    {
        var sweep = await Planned();
        var text = await Gdal.Describe("sweep.geojson", await Download(sweep, "geojson", "application/geo+json"));
        Assert.Contains("Feature Count: 9", text, StringComparison.Ordinal);
        Assert.Contains("LINESTRING (35.32 37", text, StringComparison.Ordinal);
        Assert.Contains("neighbourhood (String) = Şirinevler", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GDAL_opens_the_GPX_with_a_route_for_each_crew_and_a_waypoint_for_each_stop()
    {
        var sweep = await Planned();
        var text = await Gdal.Describe("sweep.gpx", await Download(sweep, "gpx", "application/gpx+xml"));
        Assert.Contains("name (String) = Ekip / Crew 1", text, StringComparison.Ordinal);
        Assert.Contains("name (String) = 2-01", text, StringComparison.Ordinal);
        Assert.Contains("LINESTRING (35.32 37", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_CSV_has_a_line_a_stop_and_nothing_in_it_runs_as_a_formula()
    {
        var sweep = await Planned();
        var bytes = await Download(sweep, "csv", "text/csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 6, lines.Length);
        Assert.StartsWith("day_no,crew_no,crew,stop_no,walk_group,kind,installation_no,", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.Contains(",\"'=Çığ Sk. \"\"A\"\"\",Şirinevler,35.", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_CSV_for_a_Turkish_spreadsheet_has_semicolons_and_decimal_commas()
    {
        var sweep = await Planned();
        var answer = await service.Client.GetStringAsync($"/sweeps/{sweep}.csv?decimal=comma&crew=1");
        var lines = answer.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 3, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains(";Şirinevler;35,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GDAL_opens_the_KML_with_a_folder_for_each_crew()
    {
        var sweep = await Planned();
        var text = await Gdal.Describe("sweep.kml", await Download(sweep, "kml", "application/vnd.google-earth.kml+xml"));
        Assert.Contains("Layer name: Ekip / Crew 1", text, StringComparison.Ordinal);
        Assert.Contains("Layer name: Ekip / Crew 2", text, StringComparison.Ordinal);
        Assert.Contains("LINESTRING (35.32 37", text, StringComparison.Ordinal);
        Assert.Contains("Name (String) = 2-01", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("gpx?crew=3")]
    [InlineData("csv?day=2")]
    public async Task A_crew_or_day_the_sweep_does_not_have_is_a_problem_404(string part) =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await service.Client.GetAsync($"/sweeps/{await Planned()}.{part}")).StatusCode);

    /// <summary>Six stops for two crews who can do three each.</summary>
    private async Task<long> Planned()
    {
        await service.Source.AddScoredRun([.. Enumerable.Range(0, 6).Select(i => ((double?)(35.32 + i * 0.001), (double?)37.001, 100f))]);
        var sweep = await service.Client.Plan(new Asked(ShiftMinutes: 120, VisitMinutes: 30, Depot: SweepDistrict.Centre));
        Assert.Equal(6, sweep.GetProperty("stopCount").GetInt32());
        return sweep.GetProperty("sweepId").GetInt64();
    }

    private async Task<byte[]> Download(long sweepId, string extension, string mediaType)
    {
        var answer = await service.Client.GetAsync($"/sweeps/{sweepId}.{extension}");
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"sweep-{sweepId}.{extension}", answer.Content.Headers.ContentDisposition!.FileName);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
