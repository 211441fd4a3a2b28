using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Roads;
using Detection.Api.Tests.Sweeps;
using Detection.Testing;
using Geo.Roads.Osm;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Roads;

public sealed class RoadsApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Fact]
    public async Task A_sweep_follows_the_table_of_streets_then_an_imported_extract_and_says_so()
    {
        await AddStreets();
        var drawn = await Plan();
        Assert.Equal("", drawn.GetProperty("attribution").GetString());
        Assert.All(Legs(drawn), leg => Assert.Equal("road", leg.GetProperty("kind").GetString()));
        Assert.Contains(Legs(drawn), leg => leg.GetProperty("path").GetArrayLength() > 2);

        var importer = service.Services.GetRequiredService<RoadImporter>();
        var (_, network) = await importer.ImportOsm(new MemoryStream(Extract()), "town.osm", "town", (_, _) => { }, CancellationToken.None);
        Assert.True(network.Reach.OnRoad > 0);
        var imported = await Plan();
        Assert.Equal(RoadImporter.OpenStreetMapAttribution, imported.GetProperty("attribution").GetString());

        var networks = await service.Client.GetFromJsonAsync<JsonElement>("/roads");
        Assert.Equal(["town", "streets"], networks.EnumerateArray().Select(row => row.GetProperty("name").GetString()));
        Assert.Equal(network.Reach.WithoutRoad + network.Reach.OnIsland, networks[0].GetProperty("unreached").GetArrayLength());
        Assert.Equal("town.osm", networks[0].GetProperty("sourceName").GetString());
        await Assert.ThrowsAsync<OsmFormatException>(() => importer.ImportOsm(new MemoryStream(Extract()[..^40]), "town.osm", "town", (_, _) => { }, CancellationToken.None));
        Assert.Equal(networks[0].GetProperty("sourceSha256").GetString(), (await service.Client.GetFromJsonAsync<JsonElement>("/roads"))[0].GetProperty("sourceSha256").GetString());
    }

    private async Task<JsonElement> Plan()
    {
        var runId = await service.Source.AddScoredRun((35.321, 37.0001, 900), (35.3251, 37.001, 800), (35.3299, 37.0041, 700), (35.3352, 37.0099, 600));
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<INightlyStage>().Single(stage => stage.Name == "sweep")
            .Run(new RunContext(runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), CancellationToken.None);
        var sweepId = (await service.Source.Query<long>("select sweep_id from sweep where run_id = @runId", new { runId })).Single();
        return await service.Client.GetFromJsonAsync<JsonElement>($"/sweeps/{sweepId}");
    }

    private static IEnumerable<JsonElement> Legs(JsonElement sweep) =>
        sweep.GetProperty("crews").EnumerateArray().SelectMany(crew => crew.GetProperty("legs").EnumerateArray());

    private async Task AddStreets()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            insert into street (street_code, name, kind, line)
            select 'R' || i, 'Sokak ' || i, 'street', st_setsrid(st_makeline(st_makepoint(35.31, 37 + i * 0.002), st_makepoint(35.34, 37 + i * 0.002)), 4326) from generate_series(0, 5) i
            union all
            select 'C' || i, 'Cadde ' || i, 'avenue', st_setsrid(st_makeline(st_makepoint(35.31 + i * 0.005, 36.999), st_makepoint(35.31 + i * 0.005, 37.011)), 4326) from generate_series(0, 6) i
            """);
    }

    private static byte[] Extract()
    {
        var text = new StringBuilder("<osm version=\"0.6\">");
        for (var row = 0; row < 6; row++)
            for (var column = 0; column < 7; column++)
                text.Append(FormattableString.Invariant($"<node id=\"{1 + row * 7 + column}\" lon=\"{35.31 + column * 0.005}\" lat=\"{37 + row * 0.002}\"/>"));
        for (var row = 0; row < 6; row++)
            text.Append(FormattableString.Invariant($"<way id=\"{100 + row}\">{string.Concat(Enumerable.Range(0, 7).Select(column => $"<nd ref=\"{1 + row * 7 + column}\"/>"))}<tag k=\"highway\" v=\"residential\"/></way>"));
        for (var column = 0; column < 7; column++)
            text.Append(FormattableString.Invariant($"<way id=\"{200 + column}\">{string.Concat(Enumerable.Range(0, 6).Select(row => $"<nd ref=\"{1 + row * 7 + column}\"/>"))}<tag k=\"highway\" v=\"tertiary\"/></way>"));
        return Encoding.UTF8.GetBytes(text.Append("</osm>").ToString());
    }
}
