using System.Net;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Tiles;

/// <summary>The map from afar, from roles' eyes, and in earlier months.</summary>
public sealed class PyramidTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const int Installations = 2_000;

    private long _runId;

    public async Task InitializeAsync()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        if (await connection.ExecuteScalarAsync<long>("select count(*) from installation") == 0)
        {
            var runId = await service.Source.AddScoredInstallations(Installations, stepDegrees: 0.0002);
            await service.Source.AddSweep(runId);
            await connection.ExecuteAsync(
                """
                insert into transformer (transformer_code, feeder_code, rating_kva, location) values ('T-0042', 'F-3', 400, st_setsrid(st_makepoint(35.302, 36.981), 4326));
                insert into feeder (feeder_code, line) values ('F-3', st_setsrid(st_makeline(st_makepoint(35.30, 36.98), st_makepoint(35.31, 36.985)), 4326));
                insert into grid_loss (run_id, level, code, rank, energy_in_kwh, billed_kwh, technical_kwh, unexplained_kwh, share, share_low, excess_kwh_per_day, months_told,
                    installation_count, assumptions, state) values (@runId, 'transformer', 'T-0042', 1, 1000, 600, 50, 350, 0.35, 0.3, 1, 12, 3, '{}', 'told');
                insert into grid_balance (level, code, period, run_id, energy_in_kwh, billed_kwh, technical_kwh, technical_low_kwh, technical_high_kwh, unexplained_kwh,
                    installation_count, covered_share, estimated_share, state) values ('transformer', 'T-0042', '2026-03-01', @runId, 100, 85, 5, 4, 6, 10, 3, 1, 0, 'told');
                insert into hot_spot (run_id, area_kind, scale_metres, area_code, boundary, installation_count, suspicious_count, visited_count, confirmed_count, rate,
                    smoothed_rate, gi_z, p_value, q_value, confidence, local_moran, moran_p, density)
                select @runId, 'hexagon', scale, 'h', st_multi(st_makeenvelope(35.30, 36.98, 35.302, 36.982, 4326)), count, 2, 0, 0, 0.2, 0.2, 3, 0.001, 0.01, 99, 1, 0.01, 5
                from (values (200, 9), (3200, 400)) of_scale (scale, count)
                """, new { runId });
        }
        _runId = await connection.ExecuteScalarAsync<long>("select max(run_id) from run");
        var stage = service.Services.GetServices<INightlyStage>().Single(stage => stage.Name == "tiles");
        await stage.Run(new RunContext(_runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Squares_stand_for_every_installation_and_show_the_most_suspicious(int zoom)
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        var (stoodFor, suspicious, best) = await connection.QuerySingleAsync<(long, long, int)>(
            "select sum(installation_count), sum(suspicious_count), min(rank) from tile_cell where run_id = @_runId and zoom = @zoom", new { _runId, zoom });
        Assert.Equal((Installations, Installations / 50, 1), (stoodFor, suspicious, best));
        var drawn = await Features("installations", zoom);
        Assert.Equal(Installations, drawn.Sum(feature => (long)feature.Properties["count"]));
        Assert.Contains(drawn, feature => feature.Properties["rank"].Equals(1L));
    }

    [Fact]
    public async Task A_second_night_replaces_the_squares_of_the_first()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        var before = await connection.ExecuteScalarAsync<long>("select count(*) from tile_cell");
        await service.Services.GetServices<INightlyStage>().Single(stage => stage.Name == "tiles").Run(new RunContext(_runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), CancellationToken.None);
        Assert.Equal(before, await connection.ExecuteScalarAsync<long>("select count(*) from tile_cell"));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(10)]
    public async Task The_regulators_reader_sees_where_installations_are_and_nothing_of_suspicion(int zoom)
    {
        using var regulator = service.ClientOf("regulator", "Denetçi");
        var drawn = await Features("installations", zoom, client: regulator);
        Assert.NotEmpty(drawn);
        Assert.All(drawn, feature => Assert.Empty(feature.Properties.Keys.Intersect(["no", "score", "rank", "inSweep"])));
        Assert.Contains(await Features("installations", zoom), feature => feature.Properties.ContainsKey("score"));
        using var refused = await regulator.GetAsync("/tiles/routes/14/0/0.mvt");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_role_never_gets_anothers_copy_confirmed()
    {
        var address = TileAddress("installations", 15);
        using var analyst = await service.Client.GetAsync(address);
        using var regulator = service.ClientOf("regulator", "Denetçi");
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.IfNoneMatch.Add(analyst.Headers.ETag!);
        using var answer = await regulator.SendAsync(asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("", 0.35)]
    [InlineData("?month=2026-03", 0.1)]
    public async Task A_transformers_loss_is_the_months_or_the_years(string month, double share) =>
        Assert.Equal(share, (await Features("transformers", 14, month)).Single(feature => feature.Properties["code"].Equals("T-0042")).Properties["lossShare"]);

    [Fact]
    public async Task A_month_before_the_first_run_has_no_scores()
    {
        Assert.All(await Features("installations", 15, "?month=2026-03"), feature => Assert.DoesNotContain("score", feature.Properties.Keys));
        Assert.Contains(await Features("installations", 15, "?month=2026-10"), feature => feature.Properties.ContainsKey("score"));
    }

    [Fact]
    public async Task Hexagons_are_of_the_scale_the_zoom_can_show_and_small_ones_for_insiders_only()
    {
        Assert.Equal(9L, (await Features("hotspots", 13)).Single().Properties["installationCount"]);
        Assert.Equal(400L, (await Features("hotspots", 9)).Single().Properties["installationCount"]);
        using var regulator = service.ClientOf("regulator", "Denetçi");
        Assert.Empty(await Features("hotspots", 13, client: regulator));
        Assert.Single(await Features("hotspots", 9, client: regulator));
    }

    [Fact]
    public async Task The_grid_is_drawn() => Assert.Equal("F-3", (await Features("grid", 12, inside: "feeders"))[0].Properties["code"]);

    [Theory]
    [InlineData("?month=March")]
    [InlineData("?month=2026-13")]
    public async Task A_month_that_is_none_is_refused(string month)
    {
        using var answer = await service.Client.GetAsync(TileAddress("installations", 14) + month);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string TileAddress(string layer, int zoom)
    {
        var side = 1 << zoom;
        var x = (int)((35.3001 + 180) / 360 * side);
        var y = (int)((1 - Math.Asinh(Math.Tan(double.DegreesToRadians(36.9801))) / Math.PI) / 2 * side);
        return $"/tiles/{layer}/{zoom}/{x}/{y}.mvt";
    }

    private async Task<IReadOnlyList<VectorTile.Feature>> Features(string layer, int zoom, string query = "", string? inside = null, HttpClient? client = null)
    {
        var tiles = new List<VectorTile.Feature>();
        var side = 1 << zoom;
        var (west, east) = ((int)((35.2999 + 180) / 360 * side), (int)((35.3200 + 180) / 360 * side));
        var (north, south) = (Row(36.9850, side), Row(36.9799, side));
        for (var x = west; x <= east; x++)
            for (var y = north; y <= south; y++)
                if (VectorTile.Read(await (client ?? service.Client).GetByteArrayAsync($"/tiles/{layer}/{zoom}/{x}/{y}.mvt{query}")).TryGetValue(inside ?? layer, out var found))
                    tiles.AddRange(found.Features);
        return tiles.DistinctBy(feature => feature.Properties.TryGetValue("id", out var id) ? id : feature).ToList();
    }

    private static int Row(double latitude, int side) => (int)((1 - Math.Asinh(Math.Tan(double.DegreesToRadians(latitude))) / Math.PI) / 2 * side);
}
