using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Models.Statistics;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Statistics;

/// <summary>The stage "statistics" and the regulator's table, through the real service and a real PostGIS.</summary>
public sealed class StatisticsTests(StatisticsTests.Town town) : IClassFixture<StatisticsTests.Town>
{
    private static readonly string[] Cells = ["installations", "visits", "incompleteVisits", "findings", "irregular", "underRegistered", "hitRate", "hitRateLow", "hitRateHigh"];

    [Fact]
    public async Task The_hit_rate_is_findings_over_visits_that_reached_an_outcome()
    {
        var total = (await Get("/statistics?by=district")).GetProperty("total");
        var expected = WilsonInterval.Of(40, 200)!.Value;

        Assert.Equal((300, 200, 20, 40), (Number(total, "installations"), Number(total, "visits"), Number(total, "incompleteVisits"), Number(total, "findings")));
        Assert.Equal(0.2, total.GetProperty("hitRate").GetDouble(), 9);
        Assert.Equal(expected.Low, total.GetProperty("hitRateLow").GetDouble(), 9);
        Assert.Equal(expected.High, total.GetProperty("hitRateHigh").GetDouble(), 9);
    }

    [Fact]
    public async Task The_table_says_how_sure_it_is_and_what_it_hides()
    {
        var table = await Get("/statistics");

        Assert.Equal(0.95, table.GetProperty("confidence").GetDouble());
        Assert.Equal(5, table.GetProperty("smallCellBelow").GetInt32());
        Assert.Equal("2026-10-31", table.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Small_cells_are_hidden_and_so_is_what_would_tell_them()
    {
        var rows = Rows(await Get("/statistics?by=district"));

        Assert.Equal(["Ilgınözü", "Söğütova", "Çiğdemli"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(28, Number(rows["Ilgınözü"], "findings"));
        Assert.Null(Number(rows["Söğütova"], "findings")); // 2: small
        Assert.Null(Number(rows["Çiğdemli"], "findings")); // 10: the total less 28 and 10 would be 2
        Assert.Equal(JsonValueKind.Null, rows["Çiğdemli"].GetProperty("hitRate").ValueKind);
        Assert.True(rows["Çiğdemli"].GetProperty("suppressed").GetBoolean());
        Assert.All(rows.Values.SelectMany(row => Cells.Take(6).Select(cell => Number(row, cell))), count => Assert.False(count is > 0 and < 5));
    }

    [Fact]
    public async Task A_visit_after_the_day_of_the_run_does_not_count() =>
        Assert.Equal(200, Number((await Get("/statistics")).GetProperty("total"), "visits"));

    [Fact]
    public async Task Tariff_groups_are_the_other_breakdown()
    {
        var rows = Rows(await Get("/statistics?by=tariffGroup"));

        Assert.Equal(["agriculture", "commercial", "dwelling"], rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(300, rows.Values.Sum(row => Number(row, "installations")));
    }

    [Theory]
    [InlineData("/statistics?by=street")]
    [InlineData("/statistics.csv?by=neighbourhood")]
    public async Task An_unknown_breakdown_is_refused(string address) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await town.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task The_file_holds_the_same_table()
    {
        var answer = await town.Client.GetAsync("/statistics.csv?by=district");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(5, lines.Length);
        Assert.Equal("group,installations,visits,incomplete_visits,findings,irregular,under_registered,hit_rate,hit_rate_low,hit_rate_high,suppressed", lines[0]);
        Assert.Contains("Söğütova,60,15,5,,", lines.Single(line => line.StartsWith("Söğütova", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("all,300,200,20,40,", lines[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/statistics?by=district")]
    [InlineData("/statistics?by=tariffGroup")]
    [InlineData("/statistics.csv?by=district")]
    public async Task Nothing_that_names_an_installation_is_in_the_output(string address)
    {
        var text = await town.Client.GetStringAsync(address);

        Assert.DoesNotContain("4000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gizli Sokak", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Işıkpınarı", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_that_runs_again_leaves_the_same_rows()
    {
        var before = await Get("/statistics?by=tariffGroup");
        await town.RunStage();

        Assert.Equal(before.GetRawText(), (await Get("/statistics?by=tariffGroup")).GetRawText());
    }

    private async Task<JsonElement> Get(string address) => await town.Client.GetFromJsonAsync<JsonElement>(address);

    private static Dictionary<string, JsonElement> Rows(JsonElement table) =>
        table.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("group").GetString()!);

    private static long? Number(JsonElement row, string cell) =>
        row.GetProperty(cell) is { ValueKind: JsonValueKind.Number } number ? (long)number.GetDouble() : null;

    public sealed class Town : TaramaServiceFixture, IAsyncLifetime
    {
        private static readonly DateOnly AsOf = new(2026, 10, 31);
        private long _runId;

        async Task IAsyncLifetime.InitializeAsync()
        {
            await base.InitializeAsync();
            await using var connection = await Source.OpenConnectionAsync();
            await connection.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Statistics", "VisitedTown.sql")));
            _runId = await connection.ExecuteScalarAsync<long>("insert into run (as_of, seed, state, requested_at) values (@AsOf, 1, 'done', now()) returning run_id", new { AsOf });
            await RunStage();
        }

        public async Task RunStage()
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<INightlyStage>().Single(stage => stage.Name == "statistics")
                .Run(new RunContext(_runId, AsOf, 1, new StageProgress()), default);
        }
    }
}

/// <summary>Before anything was counted.</summary>
public sealed class StatisticsBeforeTheFirstRunTests(TaramaServiceFixture service) : IClassFixture<TaramaServiceFixture>
{
    [Theory]
    [InlineData("/statistics")]
    [InlineData("/statistics.csv")]
    public async Task There_is_no_table_yet(string address)
    {
        var answer = await service.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
