using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Testing;

namespace Detection.Api.Tests.Tiles;

/// <summary>A district of 400 installations 20 m apart, inside two neighbourhoods, with streets, a transformer, a cluster and a sweep.</summary>
public sealed class TilesApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const int Installations = 400;

    public async Task InitializeAsync()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        if (await connection.ExecuteScalarAsync<long>("select count(*) from installation") > 0) return;
        await connection.ExecuteAsync(
            """
            insert into neighbourhood (neighbourhood_code, province, district, name, boundary) values
                ('N1', 'Adana', 'Seyhan', 'Çınarlı', st_multi(st_makeenvelope(35.29, 36.97, 35.31, 36.99, 4326))),
                ('N2', 'Adana', 'Seyhan', 'Reşatbey', st_multi(st_makeenvelope(35.31, 36.97, 35.33, 36.99, 4326)));
            insert into street (street_code, name, kind, line) values
                ('S1', 'Atatürk Caddesi', 'avenue', st_setsrid(st_makeline(st_makepoint(35.29, 36.98), st_makepoint(35.33, 36.98)), 4326)),
                ('S2', 'İğde Sokağı', 'lane', st_setsrid(st_makeline(st_makepoint(35.30, 36.97), st_makepoint(35.30, 36.99)), 4326));
            insert into transformer (transformer_code, feeder_code, rating_kva, location) values ('T-0042', 'F-3', 400, st_setsrid(st_makepoint(35.302, 36.981), 4326));
            """);
        var runId = await service.Source.AddScoredInstallations(Installations, stepDegrees: 0.0002);
        await service.Source.AddSweep(runId);
        await connection.ExecuteAsync(
            """
            insert into neighbourhood_suspicion (run_id, neighbourhood_id, installation_count, suspicious_count)
            select @runId, neighbourhood_id, 200, 5 from neighbourhood where neighbourhood_code = 'N1';
            insert into cluster (run_id, cluster_no, name, installation_count, expected_kwh, boundary)
            values (@runId, 1, 'Çınarlı, İğde Sokağı', 3, 5500, st_makeenvelope(35.300, 36.980, 35.301, 36.981, 4326))
            """, new { runId });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_installation_is_drawn_once_at_street_zoom_with_its_attributes()
    {
        var features = await ListFeatures("installations", 15);
        Assert.Equal(Installations, features.Select(feature => feature.Id).Distinct().Count());
        var first = features.First(feature => feature.Properties["rank"].Equals(1L)).Properties;
        Assert.Equal("1000000", first["no"]);
        Assert.Equal(1.0, first["score"]);
        Assert.Equal("dwelling", first["tariff"]);
        Assert.Equal("surveyed", first["positionSource"]);
        Assert.Equal(true, first["inSweep"]);
        Assert.Equal(1L, first["count"]);
        Assert.Equal(3, features.DistinctBy(feature => feature.Id).Count(feature => feature.Properties["inSweep"].Equals(true)));
    }

    [Fact]
    public async Task Seen_from_afar_the_most_suspicious_stand_for_the_others()
    {
        var features = await ListFeatures("installations", 10);
        Assert.InRange(features.Count, 1, Installations / 4);
        Assert.Contains(features, feature => feature.Properties["rank"].Equals(1L));
        Assert.Equal(Installations, features.Sum(feature => (long)feature.Properties["count"]));
        Assert.All(features, feature => Assert.DoesNotContain("no", feature.Properties.Keys));
    }

    [Fact]
    public async Task A_neighbourhood_carries_its_share_of_suspicion_and_the_denominator()
    {
        var features = await ListFeatures("neighbourhoods", 12);
        var suspected = features.First(feature => feature.Properties["code"].Equals("N1"));
        Assert.Equal("Çınarlı", suspected.Properties["name"]);
        Assert.Equal(0.025, suspected.Properties["suspiciousShare"]);
        Assert.Equal(200L, suspected.Properties["installationCount"]);
        Assert.DoesNotContain("suspiciousShare", features.First(feature => feature.Properties["code"].Equals("N2")).Properties.Keys);
    }

    [Theory]
    [InlineData("neighbourhoods", "neighbourhoodNames")]
    [InlineData("clusters", "clusterNames")]
    public async Task A_name_stands_in_one_place_however_many_tiles_the_area_is_cut_by(string layer, string names)
    {
        var areas = await ListFeatures(layer, 15);
        var named = await ListFeatures(layer, 15, names);
        var distinct = areas.Select(area => area.Properties["name"]).Distinct().Order().ToList();
        Assert.Equal(distinct, named.Select(name => name.Properties["name"]).Order());
    }

    [Fact]
    public async Task Streets_are_all_there_up_close_and_avenues_only_from_afar()
    {
        Assert.Equal(["Atatürk Caddesi", "İğde Sokağı"], (await ListFeatures("streets", 14)).Select(street => street.Properties["name"]).Distinct().Order());
        Assert.Equal(["avenue"], (await ListFeatures("streets", 10)).Select(street => street.Properties["kind"]).Distinct());
    }

    [Theory]
    [InlineData("transformers", 14, "code", "T-0042")]
    [InlineData("clusters", 12, "name", "Çınarlı, İğde Sokağı")]
    [InlineData("routes", 14, "crewNo", 1L)]
    public async Task Every_layer_is_drawn(string layer, int zoom, string property, object value) =>
        Assert.Equal(value, (await ListFeatures(layer, zoom)).First().Properties[property]);

    [Fact]
    public async Task A_route_comes_with_its_stops_in_order()
    {
        var (x, y) = TileAt(35.3001, 36.9801, 14);
        var layers = VectorTile.Read(await service.Client.GetByteArrayAsync($"/tiles/routes/14/{x}/{y}.mvt"));
        Assert.Equal([1L, 2L, 3L], layers["stops"].Features.Select(stop => (long)stop.Properties["stopNo"]).Order());
        Assert.Single(layers["routes"].Features);
    }

    [Fact]
    public async Task An_empty_tile_is_no_content()
    {
        using var response = await service.Client.GetAsync("/tiles/installations/15/0/0.mvt");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_copy_that_is_still_right_is_not_sent_again()
    {
        var (x, y) = TileAt(35.3001, 36.9801, 14);
        using var first = await service.Client.GetAsync($"/tiles/installations/14/{x}/{y}.mvt");
        Assert.Equal("application/vnd.mapbox-vector-tile", first.Content.Headers.ContentType!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/tiles/installations/14/{x}/{y}.mvt");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await service.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_tile_travels_compressed(string encoding)
    {
        var (x, y) = TileAt(35.3001, 36.9801, 14);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tiles/installations/14/{x}/{y}.mvt");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var response = await service.Client.SendAsync(request);
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/tiles/installations/5/32/0.mvt", HttpStatusCode.BadRequest, "There is no tile 5/32/0.")]
    [InlineData("/tiles/installations/5/-1/0.mvt", HttpStatusCode.BadRequest, "There is no tile 5/-1/0.")]
    [InlineData("/tiles/installations/16/0/0.mvt", HttpStatusCode.BadRequest, "There is no tile 16/0/0.")]
    [InlineData("/tiles/installations/-1/0/0.mvt", HttpStatusCode.BadRequest, "There is no tile -1/0/0.")]
    [InlineData("/tiles/meters/5/0/0.mvt", HttpStatusCode.NotFound, "There is no layer 'meters'. The layers are installations, neighbourhoods")]
    [InlineData("/tiles/meters.json", HttpStatusCode.NotFound, "There is no layer 'meters'.")]
    public async Task A_tile_that_cannot_be_is_a_problem_that_says_why(string address, HttpStatusCode status, string detail)
    {
        using var response = await service.Client.GetAsync(address);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(detail, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TileJSON_says_where_the_tiles_are_and_what_they_carry()
    {
        var json = await service.Client.GetFromJsonAsync<JsonElement>("/tiles/installations.json");
        Assert.Equal("3.0.0", json.GetProperty("tilejson").GetString());
        Assert.EndsWith("/tiles/installations/{z}/{x}/{y}.mvt", json.GetProperty("tiles")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(TileDistrict.West, json.GetProperty("bounds")[0].GetDouble(), 6);
        var layer = json.GetProperty("vector_layers")[0];
        Assert.Equal("installations", layer.GetProperty("id").GetString());
        var drawn = (await ListFeatures("installations", 15)).SelectMany(feature => feature.Properties.Keys).Distinct();
        Assert.Equal(layer.GetProperty("fields").EnumerateObject().Select(field => field.Name).Order(), drawn.Order());
    }

    /// <summary>The features of all tiles of one zoom that the district touches.</summary>
    /// <param name="inside">The layer inside the tile; null: the one the tile is named after.</param>
    private async Task<List<VectorTile.Feature>> ListFeatures(string layer, int zoom, string? inside = null)
    {
        var (west, north) = TileAt(35.29, 36.99, zoom);
        var (east, south) = TileAt(35.33, 36.97, zoom);
        var features = new List<VectorTile.Feature>();
        for (var x = west; x <= east; x++)
            for (var y = north; y <= south; y++)
                if (VectorTile.Read(await service.Client.GetByteArrayAsync($"/tiles/{layer}/{zoom}/{x}/{y}.mvt")).TryGetValue(inside ?? layer, out var found))
                    features.AddRange(found.Features);
        return features;
    }

    private static (int X, int Y) TileAt(double longitude, double latitude, int zoom)
    {
        var side = 1 << zoom;
        var x = (longitude + 180) / 360 * side;
        var y = (1 - Math.Asinh(Math.Tan(double.DegreesToRadians(latitude))) / Math.PI) / 2 * side;
        return ((int)x, (int)y);
    }
}
