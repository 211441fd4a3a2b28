using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Scoring;

/// <summary>The stages "features" and "scores" and the ranked list, through the real service and a real PostGIS.</summary>
public class ScoringStageTests(ScoringStageTests.Town town) : IClassFixture<ScoringStageTests.Town>
{
    private static readonly string[] UnderMeasured = ["0000007", "0000067", "0000127", "0000187"];

    [Fact]
    public async Task Every_installation_gets_one_score_and_ranks_are_unique()
    {
        await using var connection = await town.Source.OpenConnectionAsync();
        var (rows, distinct, lowest, highest) = await connection.QuerySingleAsync<(long, long, int, int)>(
            "select count(*), count(distinct rank), min(rank), max(rank) from score where run_id = @RunId", new { town.RunId });

        Assert.Equal((240, 240, 1, 240), (rows, distinct, lowest, highest));
    }

    [Fact]
    public async Task The_list_begins_with_the_installations_that_are_under_measured_and_says_why()
    {
        var list = await Get("/scores?limit=4");

        Assert.Equal(240, list.GetProperty("total").GetInt64());
        Assert.Equal(UnderMeasured, Items(list).Select(i => i.GetProperty("installationNo").GetString()!).Order());
        Assert.All(Items(list), item =>
        {
            var reason = item.GetProperty("reasons").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "DROP").GetProperty("text");
            Assert.Contains("Nisan 2025", reason.GetProperty("tr").GetString(), StringComparison.Ordinal);
            Assert.Contains("April 2025", reason.GetProperty("en").GetString(), StringComparison.Ordinal);
            Assert.True(item.GetProperty("expectedKwh").GetDouble() > 100);
        });
    }

    [Theory]
    [InlineData("tariffGroup=commercial", 24)]
    [InlineData("district=Seyhan", 120)]
    [InlineData("search=0000067", 1)]
    [InlineData("search=GÜLBAHCESI", 240)]
    [InlineData("search=ışıklı", 240)]
    [InlineData("search=nowhere", 0)]
    [InlineData("clusterNo=1", 0)]
    [InlineData("offset=1000", 240)]
    public async Task Filters_and_search_count_what_they_keep(string query, long total) =>
        Assert.Equal(total, (await Get("/scores?" + query)).GetProperty("total").GetInt64());

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        var (first, second) = (Items(await Get("/scores?limit=10")), Items(await Get("/scores?limit=10&offset=10")));

        Assert.Equal(Enumerable.Range(1, 20), first.Concat(second).Select(i => i.GetProperty("rank").GetInt32()));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("offset=-1")]
    public async Task A_page_outside_its_limits_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await town.Client.GetAsync("/scores?" + query)).StatusCode);

    [Fact]
    public async Task A_stage_that_runs_again_leaves_the_same_rows()
    {
        var before = await Snapshot();
        await town.RunStage("features");
        await town.RunStage("scores");

        Assert.Equal(before, await Snapshot());
    }

    private async Task<string> Snapshot()
    {
        await using var connection = await town.Source.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<string>("""
            select md5(string_agg(concat_ws('|', s.installation_id, s.rank, s.score, s.expected_kwh, s.reasons, s.detector_scores, s.model_id, f.feature_values), ';' order by s.rank))
            from score s join feature f using (run_id, installation_id)
            """))!;
    }

    private async Task<JsonElement> Get(string address) => await town.Client.GetFromJsonAsync<JsonElement>(address);

    private static JsonElement[] Items(JsonElement list) => [.. list.GetProperty("items").EnumerateArray()];

    public sealed class Town : TaramaServiceFixture, IAsyncLifetime
    {
        public long RunId { get; private set; }

        async Task IAsyncLifetime.InitializeAsync()
        {
            await base.InitializeAsync();
            await using var connection = await Source.OpenConnectionAsync();
            await connection.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scoring", "SmallTown.sql")));
            RunId = await connection.ExecuteScalarAsync<long>("insert into run (as_of, seed, state, requested_at) values ('2025-12-31', 1, 'done', now()) returning run_id");
            await RunStage("features");
            await RunStage("scores");
        }

        public async Task RunStage(string name)
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<INightlyStage>().Single(s => s.Name == name)
                .Run(new RunContext(RunId, new DateOnly(2025, 12, 31), 1, new StageProgress()), default);
        }
    }
}
