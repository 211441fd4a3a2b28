using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Stages.MapSearch;
using Detection.Api.Tests.Ogc;
using Detection.Testing;
using Microsoft.Extensions.Configuration;

namespace Detection.Api.Tests.MapSearch;

public sealed class MapSearchTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await OgcDistrict.Fill(service.Source);
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            insert into meter (installation_id, serial_no) select installation_id, 'S-777' from installation where installation_no = '1000005'
                and not exists (select from meter where serial_no = 'S-777');
            insert into street (street_code, name, kind, neighbourhood, line)
            values ('S1', 'Işık Caddesi', 'avenue', 'Çınarlı', st_setsrid(st_makeline(st_makepoint(35.30, 36.98), st_makepoint(35.31, 36.98)), 4326)) on conflict do nothing;
            update installation set street = 'Işık Caddesi', door_no = '12A' where installation_no = '1000006';
            update installation set transformer_code = 'T-0042' where installation_no in ('1000000', '1000003', '1000004')
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("1000007", "installation", "1000007")]
    [InlineData("10000", "installation", "1000000")]
    [InlineData("S-777", "meter", "S-777")]
    [InlineData("t-0042", "transformer", "T-0042")]
    [InlineData("F-3", "feeder", "F-3")]
    [InlineData("IŞIK cad", "street", "Işık Caddesi")]
    [InlineData("ışık caddesi 12a", "address", "Işık Caddesi 12A")]
    [InlineData("çınar", "neighbourhood", "Çınarlı")]
    [InlineData("36.98, 35.3", "coordinate", "36.98, 35.3")]
    public async Task A_text_is_found_for_what_it_means(string text, string kind, string title)
    {
        var hits = await service.Client.GetFromJsonAsync<MapHit[]>($"/map/search?q={Uri.EscapeDataString(text)}");
        var hit = hits!.First(found => found.Kind == kind);
        Assert.Equal(title, hit.Title);
        Assert.NotNull(hit.Longitude);
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("%%%%")]
    [InlineData("'; drop table score; --")]
    [InlineData("____")]
    public async Task What_means_nothing_finds_nothing(string text) =>
        Assert.Empty((await service.Client.GetFromJsonAsync<MapHit[]>($"/map/search?q={Uri.EscapeDataString(text)}"))!);

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    public async Task Too_little_to_search_by_is_refused(string text)
    {
        using var answer = await service.Client.GetAsync($"/map/search?q={text}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_regulators_reader_finds_places_but_no_door()
    {
        using var regulator = service.ClientOf("regulator", "Denetçi");
        Assert.Empty((await regulator.GetFromJsonAsync<MapHit[]>("/map/search?q=1000007"))!);
        Assert.Single((await regulator.GetFromJsonAsync<MapHit[]>("/map/search?q=T-0042"))!);
        var traced = await regulator.GetFromJsonAsync<JsonElement>("/map/trace/T-0042");
        Assert.All(traced.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).Where(part => part.GetProperty("kind").GetString() == "installation"),
            part => Assert.False(part.TryGetProperty("id", out _)));
    }

    [Fact]
    public async Task A_transformer_lights_up_with_its_installations_and_its_feeder()
    {
        var traced = await service.Client.GetFromJsonAsync<JsonElement>("/map/trace/T-0042");
        var kinds = traced.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties").GetProperty("kind").GetString()).ToList();
        Assert.Equal((1, 1, 3), (kinds.Count(kind => kind == "transformer"), kinds.Count(kind => kind == "feeder"), kinds.Count(kind => kind == "installation")));
        using var unknown = await service.Client.GetAsync("/map/trace/T-0000");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Months_are_those_with_a_run_or_a_balance()
    {
        var months = await service.Client.GetFromJsonAsync<JsonElement>("/map/months");
        Assert.Equal("2026-10", months[0].GetProperty("month").GetString());
        Assert.True(months[0].GetProperty("hasRun").GetBoolean());
    }

    [Fact]
    public void A_base_map_needs_an_address_with_its_places()
    {
        Assert.Null(BaseMap.Read(new ConfigurationBuilder().Build()).Tiles);
        var read = BaseMap.Read(With("https://tiles.example.org/{z}/{x}/{y}.png"));
        Assert.Equal("https://tiles.example.org", read.Origin);
        Assert.Throws<Infrastructure.SettingsException>(() => BaseMap.Read(With("https://tiles.example.org/all.png")));
        Assert.Throws<Infrastructure.SettingsException>(() => BaseMap.Read(With("javascript:{z}{x}{y}")));

        static IConfigurationRoot With(string tiles) =>
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Tarama:BaseMap:Tiles"] = tiles }).Build();
    }
}
