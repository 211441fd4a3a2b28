using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Grid;
using Detection.Api.Stages.Scoring;
using Detection.Models.Balance;
using Detection.Models.Series;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Grid;

public sealed class GridStageTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>, IAsyncLifetime
{
    private long _runId;

    public async Task InitializeAsync()
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        var known = await connection.ExecuteScalarAsync<long?>("select max(run_id) from run");
        _runId = known ?? await GridDistrict.Build(service.Source);
        await Run("balance");
        await Run("reconciliation");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_transformer_that_misses_energy_leads_the_list()
    {
        var losses = await Get("/grid/losses");
        var first = losses.GetProperty("items")[0];
        Assert.Equal("A", first.GetProperty("code").GetString());
        Assert.Equal("told", first.GetProperty("state").GetString());
        Assert.InRange(first.GetProperty("share").GetDouble(), 0.15, 0.35);
        Assert.True(first.GetProperty("shareLow").GetDouble() < first.GetProperty("share").GetDouble());
    }

    [Fact]
    public async Task Without_a_meter_or_without_installations_it_is_said_and_no_share_is_given()
    {
        var byCode = (await Get("/grid/losses")).GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("code").GetString()!);
        Assert.Equal("no-meter", byCode["C"].GetProperty("state").GetString());
        Assert.Equal("no-installations", byCode["D"].GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, byCode["D"].GetProperty("share").ValueKind);
    }

    [Fact]
    public async Task One_transformer_is_shown_with_its_months()
    {
        var element = await Get("/grid/transformer/B");
        Assert.Equal(TransformerBalance.Months, element.GetProperty("months").GetArrayLength());
        Assert.Contains(element.GetProperty("months").EnumerateArray(), month => month.GetProperty("state").GetString() == "told");
        var absent = await service.Client.GetAsync("/grid/transformer/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
    }

    [Fact]
    public async Task The_database_sums_what_the_same_code_sums_in_memory()
    {
        await using var scope = service.Services.CreateAsyncScope();
        var surveyed = await scope.ServiceProvider.GetRequiredService<GridSurvey>().At(GridDistrict.AsOf, default);
        var (reader, histories) = (scope.ServiceProvider.GetRequiredService<GridReader>(), new List<InstallationHistory>());
        await foreach (var shard in scope.ServiceProvider.GetRequiredService<HistoryReader>().ReadShards(GridDistrict.AsOf, default)) histories.AddRange(shard);
        await using var connection = await service.Source.OpenConnectionAsync();
        var links = (await connection.QueryAsync<(long Id, string Code, DateOnly From, DateOnly? To)>("select installation_id, transformer_code, from_day, to_day from transformer_link"))
            .GroupBy(row => new InstallationId(row.Id)).ToDictionary(own => own.Key, own => (IReadOnlyList<FeedLink>)[.. own.Select(row => new FeedLink(row.Code, row.From, row.To))]);
        var metered = (await reader.ListMetered(GridDistrict.AsOf, default)).Where(spans => spans.Key.Level == "transformer").ToDictionary(spans => spans.Key.Code, spans => (IReadOnlyList<MeteredSpan>)[.. spans]);
        var grid = new GridRecords([.. surveyed.Transformers.Values.Select(balance => balance.Transformer)], metered, links);

        var slow = TransformerBalance.Of(grid, histories, GridDistrict.AsOf);

        foreach (var (code, balance) in surveyed.Transformers)
            Assert.All(balance.Balance.Zip(slow[code].Balance), pair =>
            {
                Assert.Equal(pair.Second.BilledKwh, pair.First.BilledKwh, 6);
                Assert.Equal(pair.Second.UnreadKwh, pair.First.UnreadKwh, 6);
                Assert.Equal(pair.Second.CoveredShare, pair.First.CoveredShare, 9);
                Assert.Equal(pair.Second.State, pair.First.State);
            });
    }

    [Fact]
    public async Task A_home_on_two_transformers_at_once_is_counted_half_on_each()
    {
        await using var scope = service.Services.CreateAsyncScope();
        var surveyed = await scope.ServiceProvider.GetRequiredService<GridSurvey>().At(GridDistrict.AsOf, default);
        Assert.True(surveyed.Transformers["B"].Balance[^1].SharedShare is > 0 and < 0.1);
    }

    [Fact]
    public async Task Both_the_tap_and_the_wrong_link_are_proposed()
    {
        var items = (await Get("/grid/explanations")).GetProperty("items").EnumerateArray().ToArray();
        Assert.Contains(items, item => item.GetProperty("kind").GetString() == "line-tap" && item.GetProperty("transformerCode").GetString() == "A");
        Assert.Contains(items, item => item.GetProperty("kind").GetString() == "wrong-link" && item.GetProperty("installationNo").GetString() == "a-7"
            && item.GetProperty("otherTransformerCode").GetString() == "B");
    }

    [Fact]
    public async Task An_accepted_link_moves_the_installation_and_keeps_what_stood_there()
    {
        var link = (await Get("/grid/explanations?kind=wrong-link")).GetProperty("items").EnumerateArray().First(item => item.GetProperty("state").GetString() == "proposed");
        var (id, installation) = (link.GetProperty("explanationId").GetInt64(), link.GetProperty("installationId").GetInt64());

        Assert.Equal(HttpStatusCode.BadRequest, (await service.Client.PostAsJsonAsync($"/grid/explanations/{id}/accept", new { })).StatusCode);
        var accepted = await service.Client.PostAsJsonAsync($"/grid/explanations/{id}/accept", new { reason = "Sahada görüldü." });

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await service.Client.PostAsJsonAsync($"/grid/explanations/{id}/reject", new { reason = "?" })).StatusCode);
        await using var connection = await service.Source.OpenConnectionAsync();
        Assert.Equal("B", await connection.ExecuteScalarAsync<string>("select transformer_code from installation where installation_id = @installation", new { installation }));
        Assert.Equal("A", await connection.ExecuteScalarAsync<string>(
            "select old ->> 'transformer_code' from correction where installation_id = @installation and table_name = 'installation' and corrected_by is not null", new { installation }));
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync($"/installations/{installation}/trace")).StatusCode);

        await connection.ExecuteAsync("update installation set transformer_code = 'A' where installation_id = @installation; delete from grid_explanation", new { installation });
    }

    private async Task Run(string name)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var stage = scope.ServiceProvider.GetServices<INightlyStage>().Single(s => s.Name == name);
        await stage.Run(new RunContext(_runId, GridDistrict.AsOf, 1, new StageProgress()), default);
    }

    private async Task<JsonElement> Get(string path) => await service.Client.GetFromJsonAsync<JsonElement>(path);
}
