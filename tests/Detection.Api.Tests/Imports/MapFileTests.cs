using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Detection.Api.Stages.Imports;
using Detection.Models.Imports.Profiles;
using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>Shapefile, GeoPackage, File Geodatabase and GeoJSON in, in the coordinate systems of the country; GDAL makes the files and is the oracle.</summary>
public sealed class MapFileTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IDisposable
{
    // In degrees: 0.3 m, and 5 m for ED50, between which and the others PROJ has transformations of different accuracy.
    private const double Near = 3e-6;
    private const double NearInEd50 = 5e-5;
    private readonly ImportBench _bench = new(database);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(5254, "30.7", "37.05")]
    [InlineData(5255, "32.85", "39.93")]
    [InlineData(5256, "35.32", "37")]
    [InlineData(5259, "43.4", "38.5")]
    [InlineData(2320, "30.7", "37.05")]
    [InlineData(2322, "35.32", "37")]
    [InlineData(3857, "29", "41.05")]
    [InlineData(4326, "35.32", "37")]
    public async Task A_shapefile_in_a_system_of_the_country_lands_where_it_stands(int srid, string longitude, string latitude)
    {
        var zip = await Shapefile($"s{srid}", srid, longitude, latitude, withPrj: true);
        var summary = await Import(zip, Transformers());
        Assert.Equal(1, summary.Total.Inserted + summary.Total.Updated);
        await AssertAt($"T{srid}", longitude, latitude);
        Assert.Equal("Çatı Şube", await _bench.Ask<string>("select name from transformer where transformer_code = @code", new { code = $"T{srid}" }));
    }

    [Fact]
    public async Task A_shapefile_without_its_prj_is_refused_unless_the_profile_states_the_system()
    {
        var zip = await Shapefile("bare", 5256, "35.32", "37", withPrj: false);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import(zip, Transformers()));
        Assert.Equal("no-crs", refused.Rule.Code);
        await Import(zip, Transformers() with { Crs = "EPSG:5256" });
        await AssertAt("Tbare", "35.32", "37");
    }

    [Theory]
    [InlineData("GPKG", "g.gpkg")]
    [InlineData("OpenFileGDB", "g.gdb")]
    public async Task A_geopackage_and_a_file_geodatabase_are_read_by_layer(string driver, string name)
    {
        var csv = _folder.Sub($"{driver}.csv");
        var (x, y) = await Transformed(5256, "35.32", "37");
        await File.WriteAllTextAsync(csv, $"KOD,AD,X,Y\nT{driver},Çatı,{x},{y}\n");
        var path = _folder.Sub(name);
        Run("ogr2ogr", "-f", driver, path, csv, "-nln", "Trafo_Katmani", "-oo", "X_POSSIBLE_NAMES=X", "-oo", "Y_POSSIBLE_NAMES=Y", "-a_srs", "EPSG:5256");
        if (driver == "OpenFileGDB")
        {
            ZipFile.CreateFromDirectory(path, path + ".zip", CompressionLevel.Fastest, includeBaseDirectory: true);
            path += ".zip";
        }

        await Import(path, Transformers());
        await AssertAt($"T{driver}", "35.32", "37");
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import(path, Transformers() with { Layer = "yok" }));
        Assert.Equal("which-layer", refused.Rule.Code);
        Assert.Contains("Trafo_Katmani", refused.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_a_shapefile_are_transformed_too()
    {
        var (x, y) = await Transformed(2322, "35.32", "37");
        var path = _folder.Sub("hat.geojson");
        await File.WriteAllTextAsync(path,
            """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2322"}},"features":[{"type":"Feature","properties":{"feeder_code":"FM","name":"Hat"},"geometry":"""
            + "{\"type\":\"LineString\",\"coordinates\":[[" + $"{x},{y}],[{x},4100000]]" + "}}]}");
        Run("ogr2ogr", "-f", "ESRI Shapefile", _folder.Sub("hat.shp"), path);
        await Import(Zip("hat"), ProfileReader.Read("""{ "name": "f", "target": "feeders", "columns": { "feeder_code": "feeder_cod", "name": "name" } }"""));
        await _bench.Run(path);
        Assert.Equal((1, 0), (await _bench.Ask<long>("select count(*) from feeder where feeder_code = 'FM'"), await _bench.Ask<long>("select count(*) from correction where table_name = 'feeder'")));
        Assert.True(await _bench.Ask<double>("select st_distance(st_startpoint(line), st_setsrid(st_makepoint(35.32, 37), 4326)) from feeder where feeder_code = 'FM'") < NearInEd50);
    }

    [Fact]
    public async Task Points_of_a_text_file_are_transformed_and_the_two_axes_told_apart()
    {
        var (x, y) = await Transformed(5256, "35.32", "37");
        const string header = "transformer_code,X,Y,name\n";
        var profile = ProfileReader.Read("""{ "name": "t", "target": "transformers", "crs": "EPSG:5256", "columns": { "transformer_code": "transformer_code", "longitude": "X", "latitude": "Y", "name": "name" } }""");
        var summary = await Import(ImportBench.Write("t.csv", header + $"C1,{x},{y},a\nC2,{y},{x},swapped\nC3,{x},9999999,away\nC4,,,none\nbroken\nC5,abc,{y},text\nC6,{x},{y},b\n"), profile);
        await AssertAt("C1", "35.32", "37");
        await AssertAt("C6", "35.32", "37");
        var findings = await _bench.Findings(summary);
        Assert.Contains(findings, finding => finding is { LineNo: 3, Rule: "coordinates-swapped" } && finding.Detail!.StartsWith("35.3", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { LineNo: 4, Rule: "coordinates-outside-turkiye" });
        Assert.Equal(0, await _bench.Ask<long>("select count(*) from transformer where transformer_code in ('C2', 'C3', 'C4', 'C5') and location is not null"));
    }

    [Fact]
    public async Task A_system_that_is_none_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import(
            ImportBench.Write("t.csv", "transformer_code,longitude,latitude\nC9,1,2\n"),
            ProfileReader.Read("""{ "name": "t", "target": "transformers", "crs": "EPSG:999999", "columns": { "transformer_code": "transformer_code", "longitude": "longitude", "latitude": "latitude" } }""")));
        Assert.Equal("no-crs", refused.Rule.Code);
    }

    [Fact]
    public async Task An_archive_that_leads_outside_or_unpacks_to_too_much_is_refused()
    {
        Assert.Equal("broken-map", (await _bench.Refusal("x.zip", WorkbookFile.Zip(("../../out.shp", "x")))).Rule.Code);
        Assert.Equal("broken-map", (await _bench.Refusal("x.zip", WorkbookFile.Zip(("a.shp", "this is no shapefile")))).Rule.Code);
        Assert.Equal("broken-map", (await _bench.Refusal("x.gpkg", [.. "SQLite format 3\0"u8, .. new byte[400]])).Rule.Code);
    }

    private static MappingProfile Transformers() => ProfileReader.Read("""{ "name": "t", "target": "transformers", "columns": { "transformer_code": "KOD", "name": "AD" } }""");

    private async Task<string> Shapefile(string name, int srid, string longitude, string latitude, bool withPrj)
    {
        var (x, y) = await Transformed(srid, longitude, latitude);
        var code = name.TrimStart('s');
        var csv = _folder.Sub($"{name}.csv");
        await File.WriteAllTextAsync(csv, $"KOD,AD,X,Y\nT{code},Çatı Şube,{x},{y}\n");
        Run("ogr2ogr", "-f", "ESRI Shapefile", _folder.Sub($"{name}.shp"), csv, "-oo", "X_POSSIBLE_NAMES=X", "-oo", "Y_POSSIBLE_NAMES=Y", "-a_srs", $"EPSG:{srid}", "-lco", "ENCODING=UTF-8");
        if (!withPrj) File.Delete(_folder.Sub($"{name}.prj"));
        return Zip(name);
    }

    private string Zip(string name)
    {
        var path = _folder.Sub($"{name}.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var ending in new[] { ".shp", ".shx", ".dbf", ".prj", ".cpg" })
        {
            if (File.Exists(_folder.Sub(name + ending))) archive.CreateEntryFromFile(_folder.Sub(name + ending), $"klasör/{name}{ending}");
        }

        return path;
    }

    private Task<ImportSummary> Import(string path, MappingProfile profile) =>
        _bench.Importer.Run(new ImportOrder(path, Path.GetFileName(path), null, false) { Mapping = profile }, (_, _, _) => { }, default);

    private async Task AssertAt(string code, string longitude, string latitude) => Assert.True(
        await _bench.Ask<double>(
            "select st_distance(location, st_setsrid(st_makepoint(@x, @y), 4326)) from transformer where transformer_code = @code",
            new { code, x = double.Parse(longitude, CultureInfo.InvariantCulture), y = double.Parse(latitude, CultureInfo.InvariantCulture) }) < (code.StartsWith("T23", StringComparison.Ordinal) ? NearInEd50 : Near), code);

    /// <summary>East and north in another system, as GDAL works them out.</summary>
    private static async Task<(string X, string Y)> Transformed(int srid, string longitude, string latitude)
    {
        var start = new ProcessStartInfo("gdaltransform", ["-s_srs", "EPSG:4326", "-t_srs", $"EPSG:{srid}", "-output_xy"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["OSR_DEFAULT_AXIS_MAPPING_STRATEGY"] = "TRADITIONAL_GIS_ORDER";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync($"{longitude} {latitude}");
        process.StandardInput.Close();
        var parts = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        return (parts[0], parts[1]);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
