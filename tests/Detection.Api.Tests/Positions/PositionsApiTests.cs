using System.Net;
using System.Net.Http.Json;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Clusters;
using Detection.Api.Stages.Positions;
using Detection.Api.Tests.Ogc;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Positions;

public sealed class PositionsApiTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await OgcDistrict.Fill(service.Source);
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            update installation set location = st_setsrid(st_makepoint(36.98, 39.5), 4326) where installation_no = '1000002';
            update installation set transformer_code = 'T-0042', location = st_setsrid(st_makepoint(35.302, 37.10), 4326), neighbourhood = null where installation_no = '1000003';
            update installation set position_source = 'centroid' where installation_no = '1000004'
            """);
        var stage = service.Services.GetServices<INightlyStage>().Single(stage => stage.Name == "positions");
        await stage.Run(new RunContext(1, new DateOnly(2026, 10, 31), 1, new StageProgress()), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_worst_come_first_with_the_reasons()
    {
        var answer = await service.Client.GetFromJsonAsync<ListPositions.Response>("/positions");
        Assert.Equal(["implausible", "missing", "centroid", "surveyed"], answer!.Rows.Select(row => row.Quality).Distinct());
        var byNo = answer.Rows.ToDictionary(row => row.InstallationNo);
        Assert.Equal(["outside-country"], byNo["F-PERU"].Faults!);
        Assert.Equal(["far-from-transformer"], byNo["1000003"].Faults!);
        Assert.InRange(byNo["1000003"].FarthestMetres!.Value, 13_000, 13_500);
        Assert.Equal(["far-from-neighbourhood"], byNo["1000002"].Faults!);
        Assert.Equal("missing", byNo["F-NOWHERE"].Quality);
        Assert.Equal(OgcDistrict.Installations + 3, answer.Counts.Sum(count => count.Installations));
    }

    [Theory]
    [InlineData("quality=centroid", 1)]
    [InlineData("quality=centroid&quality=missing", 2)]
    [InlineData("fault=far-from-transformer", 1)]
    [InlineData("district=Seyhan&quality=implausible", 2)]
    [InlineData("quality=implausible&limit=1&offset=1", 1)]
    public async Task Filters_narrow_the_list(string query, int count) =>
        Assert.Equal(count, (await service.Client.GetFromJsonAsync<ListPositions.Response>("/positions?" + query))!.Rows.Count);

    [Theory]
    [InlineData("quality=bad")]
    [InlineData("fault=bad")]
    [InlineData("limit=0")]
    public async Task A_filter_that_is_none_is_refused(string query)
    {
        using var answer = await service.Client.GetAsync("/positions?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_list_is_a_file_too_and_neither_is_for_the_regulators_reader()
    {
        var lines = (await service.Client.GetStringAsync("/positions.csv?quality=implausible")).TrimEnd().Split('\n');
        Assert.StartsWith("installation_no,", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("1000003,", StringComparison.Ordinal) && line.Contains("far-from-transformer", StringComparison.Ordinal));
        using var regulator = service.ClientOf("regulator", "Denetçi");
        using var refused = await regulator.GetAsync("/positions.csv");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_not_believed_enters_no_cluster()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync("update score set reasons = '[{\"code\": \"DROP\"}]'");
        var runId = await connection.ExecuteScalarAsync<long>("select max(run_id) from run");
        using var scope = service.Services.CreateScope();
        var candidates = await scope.ServiceProvider.GetRequiredService<ClusterStore>().ListCandidates(runId, CancellationToken.None);
        var doubted = (await connection.QueryAsync<long>("select installation_id from position_doubt")).ToHashSet();
        Assert.NotEmpty(candidates);
        Assert.DoesNotContain(candidates, candidate => doubted.Contains(candidate.InstallationId));
    }
}
