using Detection.Testing;

namespace Detection.Api.Tests.Imports;

/// <summary>A doubtful point never costs the installation and is never mended silently.</summary>
public class CoordinateTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ImportBench _bench = new(database);

    [Theory]
    [InlineData("swapped", "37.00,35.32", "coordinates-swapped")]
    [InlineData("in-the-black-sea", "34.0,43.2", "coordinates-outside-turkiye")]
    [InlineData("in-the-mediterranean", "32.0,35.9", "coordinates-outside-turkiye")]
    [InlineData("abroad", "13.4,52.5", "coordinates-outside-turkiye")]
    [InlineData("zero", "0,0", "coordinates-zero")]
    [InlineData("absent", ",", "coordinates-absent")]
    [InlineData("half", "35.32,", "coordinates-absent")]
    public async Task A_bad_point_is_left_out_and_flagged(string no, string point, string rule)
    {
        var summary = await Import(no, point);
        Assert.Equal((1, 0, 1), (summary.Total.Inserted, summary.RowsRejected, summary.RowsFlagged));
        Assert.Equal((rule, "flag"), (Assert.Single(await _bench.Findings(summary)) is var found ? (found.Rule, found.Severity) : default));
        Assert.True(await _bench.Ask<bool>("select location is null and position_source is null from installation where installation_no = @no", new { no }));
    }

    [Fact]
    public async Task Swapped_coordinates_come_with_the_proposed_point()
    {
        var finding = Assert.Single(await _bench.Findings(await Import("proposal", "37.00,35.32")));
        Assert.Contains("35.32 37", finding.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_on_land_is_kept_as_it_is()
    {
        var summary = await Import("on-land", "35.3213,36.9914");
        Assert.Equal((0, 0), (summary.RowsFlagged, summary.RowsRejected));
        Assert.Equal("SRID=4326;POINT(35.3213 36.9914)", await _bench.Ask<string>("select st_asewkt(location) from installation where installation_no = 'on-land'"));
    }

    [Fact]
    public async Task A_point_far_from_its_provinces_boundaries_is_flagged_and_one_of_another_province_is_not_compared()
    {
        await _bench.Import("neighbourhoods.geojson", """
            {"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"code":"N1","name":"Merkez","district":"Seyhan","province":"Adana"},
            "geometry":{"type":"Polygon","coordinates":[[[35.30,36.98],[35.34,36.98],[35.34,37.02],[35.30,37.02],[35.30,36.98]]]}}]}
            """);
        var summary = await _bench.Import("installations.csv", """
            installation_no,tariff_group,province,longitude,latitude
            inside,dwelling,Adana,35.32,37.00
            near,dwelling,Adana,35.3415,37.00
            far,dwelling,Adana,35.40,37.00
            elsewhere,dwelling,Ankara,32.85,39.93
            """);
        var finding = Assert.Single(await _bench.Findings(summary));
        Assert.Equal(("coordinates-outside-neighbourhoods", 4L), (finding.Rule, finding.LineNo));
        Assert.Equal(3, await _bench.Ask<long>("select count(location) from installation where installation_no in ('inside', 'near', 'far', 'elsewhere')"));
    }

    private Task<Detection.Api.Stages.Imports.ImportSummary> Import(string no, string point) =>
        _bench.Import("installations.csv", $"installation_no,tariff_group,longitude,latitude,position_source\n{no},dwelling,{point},surveyed\n");
}
