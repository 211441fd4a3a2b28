using System.Globalization;
using System.Text.RegularExpressions;
using Detection.Testing;

namespace Detection.Api.Tests.Ogc;

/// <summary>What the map programs of others make of the service: GDAL's and QGIS's own readers of OGC API – Features.</summary>
public sealed partial class MapProgramTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private string Source => $"OAPIF:{service.Client.BaseAddress}ogc";

    public Task InitializeAsync() => OgcDistrict.Fill(service.Source);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task GDAL_lists_every_collection()
    {
        var listed = await Gdal.Run("ogrinfo", "-ro", Source);
        Assert.All(Detection.Api.Stages.Ogc.Collections.MapCollections.All, collection => Assert.Contains($" {collection.Title}", listed, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task GDAL_reads_past_the_first_page()
    {
        var summary = await Gdal.Run("ogrinfo", "-ro", "-so", "-al", Source, "installations", "-oo", "PAGE_SIZE=50");
        Assert.Equal(OgcDistrict.Installations + 3, Count(summary));
        var all = await Gdal.Run("ogrinfo", "-ro", "-al", "-geom=NO", Source, "installations", "-oo", "PAGE_SIZE=50");
        Assert.Equal(OgcDistrict.Installations + 3, OneFeature().Count(all));
    }

    [Theory]
    [InlineData("tariffGroup = 'industry' AND installationNo < '1000010'", 3)]
    [InlineData("installationNo = '1000007'", 1)]
    public async Task GDAL_filters_by_attribute(string condition, int count)
    {
        var all = await Gdal.Run("ogrinfo", "-ro", "-al", "-geom=NO", "-where", condition, Source, "installations");
        Assert.Equal(count, OneFeature().Count(all));
    }

    [Fact]
    public async Task GDAL_filters_by_place()
    {
        var near = await Gdal.Run("ogrinfo", "-ro", "-al", "-geom=NO", "-spat", "-78", "-13", "-76", "-11", Source, "installations");
        Assert.Equal(1, OneFeature().Count(near));
    }

    [Fact]
    public async Task GDAL_copies_a_collection_into_a_GeoPackage()
    {
        using var folder = new TestFolder();
        var file = folder.Sub("scores.gpkg");
        await Gdal.Run("ogr2ogr", "-f", "GPKG", file, Source, "scores");
        Assert.Equal(OgcDistrict.Installations, Count(await Gdal.Run("ogrinfo", "-ro", "-so", "-al", file)));
    }

    [Fact]
    public async Task QGIS_reads_past_the_first_page_and_filters_by_place()
    {
        using var folder = new TestFolder();
        var script = folder.Sub("read.py");
        await File.WriteAllTextAsync(script,
            """
            import os, sys
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            from qgis.core import QgsApplication, QgsFeatureRequest, QgsRectangle, QgsVectorLayer
            QgsApplication.setPrefixPath("/usr", True)
            app = QgsApplication([], False)
            app.initQgis()
            layer = QgsVectorLayer(f"typename=installations url={sys.argv[1]}ogc pageSize=60", "installations", "OAPIF")
            print("valid", layer.isValid())
            print("count", sum(1 for _ in layer.getFeatures()))
            print("near", sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setFilterRect(QgsRectangle(-78, -13, -76, -11)))))
            print("fields", ",".join(field.name() for field in layer.fields()))
            sys.stdout.flush()
            os._exit(0)
            """);
        var seen = await Gdal.Run("/usr/bin/python3", script, service.Client.BaseAddress!.ToString());
        Assert.Contains("valid True", seen, StringComparison.Ordinal);
        Assert.Contains($"count {OgcDistrict.Installations + 3}", seen, StringComparison.Ordinal);
        Assert.Contains("near 1\n", seen, StringComparison.Ordinal);
        Assert.Contains("installationNo", seen, StringComparison.Ordinal);
    }

    private static int Count(string summary) => int.Parse(FeatureCount().Match(summary).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("Feature Count: (\\d+)")]
    private static partial Regex FeatureCount();

    [GeneratedRegex("^OGRFeature\\(", RegexOptions.Multiline)]
    private static partial Regex OneFeature();
}
