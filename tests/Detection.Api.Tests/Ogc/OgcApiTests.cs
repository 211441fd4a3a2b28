using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Detection.Testing;

namespace Detection.Api.Tests.Ogc;

public sealed class OgcApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const string Items = "/ogc/collections/installations/items";

    public Task InitializeAsync() => OgcDistrict.Fill(service.Source);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_landing_page_leads_everywhere()
    {
        var links = (await Get("/ogc")).GetProperty("links").EnumerateArray().ToDictionary(link => link.GetProperty("rel").GetString()!, link => link.GetProperty("href").GetString()!);
        foreach (var relation in new[] { "self", "service-desc", "conformance", "data" })
        {
            using var answer = await service.Client.GetAsync(links[relation]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_collection_answers_with_its_features_and_every_queryable_is_a_property()
    {
        foreach (var collection in (await Get("/ogc/collections")).GetProperty("collections").EnumerateArray())
        {
            var id = collection.GetProperty("id").GetString();
            var page = await Get($"/ogc/collections/{id}/items?limit=5");
            var feature = page.GetProperty("features")[0];
            var asked = (await Get($"/ogc/collections/{id}/queryables")).GetProperty("properties").EnumerateObject().Select(property => property.Name).Where(name => name != "geometry");
            Assert.Equal(asked.Order(), feature.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
            var one = await Get($"/ogc/collections/{id}/items/{feature.GetProperty("id").GetInt64()}");
            Assert.Equal(feature.GetProperty("properties").GetRawText(), one.GetProperty("properties").GetRawText());
            foreach (var name in asked) await Get($"/ogc/collections/{id}/items?filter={Uri.EscapeDataString($"{name} is null")}");
        }
    }

    [Fact]
    public async Task All_pages_together_hold_every_feature_once_forwards_and_back()
    {
        var (forwards, backwards) = (new List<long>(), new List<long>());
        var address = Items + "?limit=50&tariffGroup=dwelling";
        JsonElement page = default;
        for (string? next = address; next is not null; next = Link(page, "next"))
        {
            page = await Get(next);
            forwards.AddRange(Ids(page));
            Assert.Equal(Ids(page).Count(), page.GetProperty("numberReturned").GetInt32());
        }
        var matched = page.GetProperty("numberMatched").GetInt32();
        Assert.True(matched > 100);
        Assert.Equal(matched, forwards.Count);
        Assert.Equal(forwards.Order().Distinct(), forwards);
        for (string? before = Link(page, "prev"); before is not null; before = Link(page, "prev"))
        {
            page = await Get(before);
            backwards.InsertRange(0, Ids(page));
        }
        Assert.Equal(forwards.Take(backwards.Count), backwards);
        Assert.Equal(forwards.Count, backwards.Count + matched % 50);
    }

    [Theory]
    [InlineData("tariffGroup = 'industry' and installationNo < '1000010'", 3)]
    [InlineData("installationNo in ('1000000', '1000001', 'none')", 2)]
    [InlineData("installationNo like '100000_' and not (tariffGroup = 'dwelling')", 6)]
    [InlineData("installationNo between '1000000' and '1000003'", 4)]
    [InlineData("contractStart is not null", 1)]
    [InlineData("contractStart = DATE('2024-02-29')", 1)]
    [InlineData("t_intersects(contractStart, INTERVAL('2024-01-01', '..'))", 1)]
    [InlineData("t_before(contractStart, DATE('2024-02-29'))", 0)]
    [InlineData("s_intersects(geometry, POLYGON((-78 -13, -76 -13, -76 -11, -78 -11, -78 -13)))", 1)]
    [InlineData("geometry is null", 1)]
    [InlineData("simulated = false", 3)]
    [InlineData("street = '''; drop table score; --'", 0)]
    [InlineData("street = '=cmd|'' /C calc''!A0'", 1)]
    public async Task A_filter_answers_what_it_asks(string filter, int count)
    {
        Assert.Equal(count, await Matched(Items + "?filter=" + Uri.EscapeDataString(filter)));
        Assert.Equal(OgcDistrict.Installations + 3, await Matched(Items));
    }

    [Theory]
    [InlineData("bbox=35.29,36.97,35.40,36.99", OgcDistrict.Installations)]
    [InlineData("bbox=179,-18,-179,-16", 1)]
    [InlineData("bbox=-78,-13,-76,-11", 1)]
    [InlineData("bbox=36.97,35.29,36.99,35.40&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326", OgcDistrict.Installations)]
    [InlineData("datetime=2024-01-01/2024-12-31", 1)]
    [InlineData("datetime=../2023-12-31", 0)]
    [InlineData("installationNo=1000007", 1)]
    public async Task Place_time_and_properties_narrow_the_answer(string query, int count) => Assert.Equal(count, await Matched($"{Items}?{query}"));

    [Theory]
    [InlineData("2026-05-01", "illegalB")]
    [InlineData("2026-05-02", "illegalA")]
    public async Task A_day_is_a_day_in_Türkiye(string day, string outcome) =>
        Assert.Equal(outcome, (await Get($"/ogc/collections/findings/items?datetime={day}")).GetProperty("features")[0].GetProperty("properties").GetProperty("outcome").GetString());

    [Fact]
    public async Task A_finding_without_an_installation_lies_where_the_crew_says() =>
        Assert.Equal(35.3, (await Get("/ogc/collections/findings/items?outcome=illegalA")).GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates")[0].GetDouble());

    [Theory]
    [InlineData("4326", 36.98, 35.3)]
    [InlineData("3857", 3929578.0246, 4436319.412)]
    public async Task Coordinates_come_in_the_system_asked_for_and_its_axis_order(string epsg, double first, double second)
    {
        using var answer = await service.Client.GetAsync($"{Items}?installationNo=1000000&crs=http://www.opengis.net/def/crs/EPSG/0/{epsg}");
        Assert.Equal($"<http://www.opengis.net/def/crs/EPSG/0/{epsg}>", answer.Headers.GetValues("Content-Crs").Single());
        var place = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");
        Assert.Equal(first, place[0].GetDouble(), 0.01);
        Assert.Equal(second, place[1].GetDouble(), 0.01);
    }

    [Fact]
    public async Task A_TUREF_zone_answers_northing_first_and_nothing_for_another_continent()
    {
        var near = (await Get($"{Items}?installationNo=1000000&crs=EPSG:5256")).GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates");
        Assert.InRange(near[0].GetDouble(), 4_000_000, 4_200_000);
        Assert.InRange(near[1].GetDouble(), 400_000, 500_000);
        Assert.Equal(JsonValueKind.Null, (await Get($"{Items}?installationNo=F-PERU&crs=EPSG:5256")).GetProperty("features")[0].GetProperty("geometry").ValueKind);
    }

    [Theory]
    [InlineData("limit=0", "limit is from 1")]
    [InlineData("limt=5", "There is no parameter limt")]
    [InlineData("bbox=1,2,3", "no box")]
    [InlineData("bbox=1,2,3,4&bbox-crs=EPSG:23036", "is not known")]
    [InlineData("crs=EPSG:1", "is not known")]
    [InlineData("datetime=yesterday", "no time")]
    [InlineData("filter=score%20%3E%201", "no property 'score'")]
    [InlineData("filter=installed", "no property 'installed'")]
    [InlineData("filter=installedPowerKw%20%3D%20%27x%27", "a number; write it without quotes")]
    [InlineData("filter=1%3D1", "One side of a comparison is a property")]
    [InlineData("filter=tariffGroup%3D%27a%27%3Bdrop%20table%20score", "has no meaning")]
    [InlineData("filter=s_intersects(geometry,POLYGON((0%200,1%201,1%200,0%201,0%200)))", "crosses or touches itself")]
    [InlineData("filter=s_intersects(geometry,POINT(35%20236))", "not on Earth")]
    [InlineData("filter-lang=cql-json&filter=true", "cql2-text")]
    [InlineData("installedPowerKw=many", "a number")]
    [InlineData("after=1&before=2", "not both")]
    [InlineData("f=html", "f=json")]
    public async Task What_cannot_be_read_is_a_problem_that_says_why(string query, string says)
    {
        using var answer = await service.Client.GetAsync($"{Items}?{query}");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(says, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ogc/collections/meters", HttpStatusCode.NotFound)]
    [InlineData("/ogc/collections/meters/items", HttpStatusCode.NotFound)]
    [InlineData(Items + "/99999999", HttpStatusCode.NotFound)]
    [InlineData(Items + "?limit=99999", HttpStatusCode.OK)]
    public async Task What_is_not_there_is_not_found_and_a_limit_is_capped(string address, HttpStatusCode status)
    {
        using var answer = await service.Client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_regulators_reader_sees_no_household()
    {
        using var regulator = service.ClientOf("regulator", "Denetçi");
        var open = (await regulator.GetFromJsonAsync<JsonElement>("/ogc/collections")).GetProperty("collections").EnumerateArray().Select(collection => collection.GetProperty("id").GetString()).ToList();
        Assert.Equal(["scores", "hotspots", "routes", "findings"], Detection.Api.Stages.Ogc.Collections.MapCollections.All.Select(collection => collection.Id).Except(open!));
        using var refused = await regulator.GetAsync("/ogc/collections/findings/items");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var feature = (await regulator.GetFromJsonAsync<JsonElement>(Items + "?limit=1")).GetProperty("features")[0].GetProperty("properties");
        Assert.False(feature.TryGetProperty("installationNo", out _) || feature.TryGetProperty("street", out _) || feature.TryGetProperty("doorNo", out _));
        using var probing = await regulator.GetAsync(Items + "?installationNo=1000000");
        Assert.Equal(HttpStatusCode.BadRequest, probing.StatusCode);
    }

    [Fact]
    public async Task The_api_document_is_OpenAPI_3_0_and_names_every_collections_parameters()
    {
        using var answer = await service.Client.GetAsync("/ogc/api");
        Assert.Equal("application/vnd.oai.openapi+json", answer.Content.Headers.ContentType!.MediaType);
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.StartsWith("3.0", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var parameters = document.GetProperty("paths").GetProperty("/collections/scores/items").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString());
        Assert.Superset(new HashSet<string?> { "limit", "bbox", "datetime", "filter", "score", "rank" }, parameters.ToHashSet());
    }

    private Task<JsonElement> Get(string address) => service.Client.GetFromJsonAsync<JsonElement>(address);

    private async Task<int> Matched(string address)
    {
        var page = await Get(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=1000");
        Assert.Equal(page.GetProperty("numberMatched").GetInt32(), page.GetProperty("features").GetArrayLength());
        return page.GetProperty("numberMatched").GetInt32();
    }

    private static IEnumerable<long> Ids(JsonElement page) => page.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetInt64());

    private static string? Link(JsonElement page, string relation) => page.GetProperty("links").EnumerateArray()
        .FirstOrDefault(link => link.GetProperty("rel").GetString() == relation) is { ValueKind: JsonValueKind.Object } link ? link.GetProperty("href").GetString() : null;
}
