using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Detection.Api.Stages.Imports;
using Detection.Api.Tests.Imports;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Exports;

public class ExportEndpointTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const string Installations =
        "installation_no,tariff_group,street,longitude,latitude,position_source\n00017,dwelling,\"=cmd|' /C calc'!A0\",35.3,37.1,surveyed\n00018,other,\"Şen, 3\",,,\n";

    public async Task InitializeAsync()
    {
        await Import("installations.csv", Installations);
        await Import("consumers.csv", "installation_no,contract_account_no,id_kind,identity_no,name\n00017,77,national,10000000146,Ayşe Işık\n");
        await Import("streets.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"S1","name":"Gül"},"geometry":{"type":"LineString","coordinates":[[35.3,37.1],[35.31,37.1]]}}]}""");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_text_in_every_form()
    {
        Assert.Contains("'=cmd|' /C calc'!A0", await Text("installations.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", await Text("installations.csv"), StringComparison.Ordinal);
        using var workbook = new ZipArchive(new MemoryStream(await Bytes("installations.xlsx")));
        var sheet = XDocument.Load(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain(sheet.Descendants(), element => element.Name.LocalName == "f");
        Assert.Contains(sheet.Descendants(), element => element.Name.LocalName == "t" && element.Value == "'=cmd|' /C calc'!A0");
    }

    [Fact]
    public async Task GDAL_reads_the_GeoJSON_and_the_GeoPackage()
    {
        var points = await Gdal.Describe("installations.geojson", await Bytes("installations.geojson"));
        Assert.Contains("POINT (35.3 37.1)", points, StringComparison.Ordinal);
        Assert.Contains("installation_no (String) = 00017", points, StringComparison.Ordinal);
        var package = await Gdal.Describe("all.gpkg", await Bytes("all.gpkg"));
        Assert.Contains("Layer name: streets", package, StringComparison.Ordinal);
        Assert.Contains("LINESTRING (35.3 37.1,35.31 37.1)", package, StringComparison.Ordinal);
        Assert.Contains("installation_no (String) = 00018", package, StringComparison.Ordinal);
        Assert.Contains("Feature Count: 2", package, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_at_once_is_the_canonical_set_without_persons_unless_a_manager_asks()
    {
        Assert.Equal(["installations.csv", "streets.geojson"], Names(await Bytes("all.csv")));
        using var manager = service.ClientOf("manager", "Ayşe Demir");
        Assert.Equal(["consumers.csv", "installations.csv", "streets.geojson"], Names(await manager.GetByteArrayAsync("/exports/all.csv")));
        Assert.Contains("10000000146,Ayşe Işık", await manager.GetStringAsync("/exports/consumers.csv"), StringComparison.Ordinal);
        using var refused = await service.Client.GetAsync("/exports/consumers.csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var regulator = service.ClientOf("regulator", "Denetçi");
        using var outside = await regulator.GetAsync("/exports/installations.csv");
        Assert.Equal(HttpStatusCode.Forbidden, outside.StatusCode);
    }

    [Fact]
    public async Task Every_file_that_the_list_names_can_be_fetched_and_no_other()
    {
        using var manager = service.ClientOf("manager", "Ayşe Demir");
        var kinds = await manager.GetFromJsonAsync<JsonElement>("/exports");
        var files = kinds.EnumerateArray().SelectMany(kind => kind.GetProperty("files").EnumerateArray()).Select(file => file.GetString()!)
            .Where(file => !file.EndsWith(".gpkg", StringComparison.Ordinal)).ToArray();
        Assert.True(files.Length > 50);
        foreach (var file in files)
        {
            using var response = await manager.GetAsync($"/exports/{file}");
            Assert.Equal((file, HttpStatusCode.OK), (file, response.StatusCode));
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }

        foreach (var file in new[] { "streets.csv", "nothing.csv", "readings.exe", "readings" })
        {
            using var response = await manager.GetAsync($"/exports/{file}");
            Assert.Equal((file, HttpStatusCode.NotFound), (file, response.StatusCode));
        }
    }

    private async Task Import(string name, string text) => await service.Services.GetRequiredService<FileImporter>().Run(
        new ImportOrder(ImportBench.Write(name, text), name, null, false), (_, _, _) => { }, default);

    private Task<byte[]> Bytes(string file) => service.Client.GetByteArrayAsync($"/exports/{file}");

    private async Task<string> Text(string file) => Encoding.UTF8.GetString(await Bytes(file));

    private static string[] Names(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }
}
