using System.Text.Json;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Clusters;
using Detection.Api.Tests.Tiles;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;

namespace Detection.Api.Tests.Clusters;

/// <summary>
/// Two knots of suspicion: five installations in one street worth 5,000 kWh, four at one address worth 1,200 kWh; a lonely one between; one
/// worth a walk to nobody; one without a position; and a hundred ordinary ones in another neighbourhood.
/// </summary>
public sealed class ClusterStageTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private const string District =
        """
        insert into neighbourhood (neighbourhood_code, province, district, name, boundary) values
            ('N1', 'Adana', 'Seyhan', 'Çınarlı', st_multi(st_makeenvelope(35.30, 36.98, 35.32, 37.00, 4326))),
            ('N2', 'Adana', 'Seyhan', 'Reşatbey', st_multi(st_makeenvelope(35.32, 36.98, 35.34, 37.00, 4326)));
        insert into installation (installation_no, tariff_group, neighbourhood, street, location, position_source)
        select 'street-' || n, 'dwelling', 'Çınarlı', 'İğde Sokağı', st_setsrid(st_makepoint(35.305 + n * 0.0005, 36.99), 4326), 'surveyed' from generate_series(1, 5) n
        union all
        select 'block-' || n, 'dwelling', 'Reşatbey', 'Dere Sokağı', st_setsrid(st_makepoint(35.33, 36.985), 4326), 'surveyed' from generate_series(1, 4) n
        union all
        select 'lonely', 'dwelling', 'Çınarlı', 'Ceviz Sokağı', st_setsrid(st_makepoint(35.318, 36.995), 4326), 'surveyed'
        union all
        select 'cheap', 'dwelling', 'Çınarlı', 'İğde Sokağı', st_setsrid(st_makepoint(35.305, 36.99), 4326), 'surveyed'
        union all
        select 'nowhere', 'dwelling', 'Çınarlı', 'İğde Sokağı', null, null
        union all
        select 'ordinary-' || n, 'dwelling', 'Reşatbey', 'Çay Sokağı', st_setsrid(st_makepoint(35.331, 36.99), 4326), 'surveyed' from generate_series(1, 88) n
        """;

    private const string Scores =
        """
        insert into score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh)
        select installation_id, @runId, @modelId, 0.5, row_number() over (order by installation_id), '{}', '[{"code": "DROP"}]',
               case when installation_no like 'street-%' then 1000 when installation_no like 'block-%' then 300 when installation_no like 'ordinary-%' then 0
                    when installation_no = 'cheap' then 99 else 5000 end
        from installation
        """;

    public async Task InitializeAsync()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        if (await connection.ExecuteScalarAsync<long>("select count(*) from installation") == 0) await connection.ExecuteAsync(District);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Suspicion_that_gathers_becomes_named_areas_the_most_valuable_first()
    {
        var clusters = await RunStage(await service.Source.AddRun(Scores));
        Assert.Equal(["Çınarlı, İğde Sokağı", "Reşatbey, Dere Sokağı"], clusters.Select(cluster => cluster.Name));
        Assert.Equal([(1, 5, 5000.0), (2, 4, 1200.0)], clusters.Select(cluster => (cluster.ClusterNo, cluster.InstallationCount, cluster.ExpectedKwh)));
    }

    [Fact]
    public async Task Every_member_stands_inside_its_area_and_in_no_other()
    {
        var runId = await service.Source.AddRun(Scores);
        await RunStage(runId);
        await using var connection = await service.Source.OpenConnectionAsync();
        var members = await connection.QueryAsync<(string No, int ClusterNo, bool Inside)>(
            """
            select i.installation_no, m.cluster_no, st_covers(c.boundary, i.location) and st_area(c.boundary::geography) > 1000
            from cluster_member m join cluster c using (run_id, cluster_no) join installation i using (installation_id) where run_id = @runId order by 1
            """, new { runId });
        Assert.Equal(
            ["block-1 2", "block-2 2", "block-3 2", "block-4 2", "street-1 1", "street-2 1", "street-3 1", "street-4 1", "street-5 1"],
            members.Select(member => $"{member.No} {member.ClusterNo}"));
        Assert.All(members, member => Assert.True(member.Inside));
    }

    [Fact]
    public async Task Running_the_stage_again_replaces_what_it_wrote()
    {
        var runId = await service.Source.AddRun(Scores);
        var first = await RunStage(runId);
        var second = await RunStage(runId);
        Assert.Equal(first.Select(cluster => cluster.Boundary.AsText()), second.Select(cluster => cluster.Boundary.AsText()));
    }

    [Fact]
    public async Task A_neighbourhoods_suspicion_is_counted_with_its_denominator()
    {
        var runId = await service.Source.AddRun(Scores);
        await RunStage(runId);
        await using var connection = await service.Source.OpenConnectionAsync();
        var counts = await connection.QueryAsync<(string, int, int)>(
            """
            select neighbourhood_code, installation_count, suspicious_count from neighbourhood_suspicion join neighbourhood using (neighbourhood_id)
            where run_id = @runId order by 1
            """, new { runId });
        Assert.Equal([("N1", 7, 2), ("N2", 92, 0)], counts);
    }

    [Fact]
    public async Task A_run_without_suspicion_has_no_clusters()
    {
        var runId = await service.Source.AddRun(Scores.Replace("then 1000", "then 1", StringComparison.Ordinal).Replace("then 300", "then 1", StringComparison.Ordinal));
        Assert.Empty(await RunStage(runId));
    }

    [Fact]
    public async Task The_clusters_are_served_as_GeoJSON()
    {
        await RunStage(await service.Source.AddRun(Scores));
        using var response = await service.Client.GetAsync("/clusters");
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType!.MediaType);
        var features = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("features");
        Assert.Equal(2, features.GetArrayLength());
        Assert.StartsWith(
            """{"clusterNo":1,"name":"Çınarlı, İğde Sokağı","installationCount":5,"expectedKwh":5000,"transformerCount":0""",
            features[0].GetProperty("properties").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Polygon", features[0].GetProperty("geometry").GetProperty("type").GetString());
    }

    private async Task<IReadOnlyList<Cluster>> RunStage(long runId)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var stage = scope.ServiceProvider.GetServices<INightlyStage>().Single(stage => stage.Name == "clusters");
        await stage.Run(new RunContext(runId, new DateOnly(2026, 10, 31), 1, new StageProgress()), default);
        return await scope.ServiceProvider.GetRequiredService<ClusterStore>().ListLatest(default);
    }
}
