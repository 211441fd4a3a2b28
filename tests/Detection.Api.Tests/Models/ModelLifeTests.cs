using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Models;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Models;

/// <summary>A model's life through the real service: first, candidate, shadow, promotion, rollback, replay. The facts build on each other, so they stand in one.</summary>
public class ModelLifeTests(ModelLifeTests.Town town) : IClassFixture<ModelLifeTests.Town>
{
    [Fact]
    public async Task A_model_lives_from_the_first_night_to_a_rollback_and_every_score_can_be_computed_again()
    {
        var first = await town.Score();
        var list = await Get("/models");
        Assert.Equal(("active", "first", "service"), (State(list, 0), Act(list), list.GetProperty("decisions")[0].GetProperty("actorRole").GetString()));
        await AssertReplays(first);

        await town.Train(first);
        list = await Get("/models");
        Assert.Equal(["shadow", "active"], [State(list, 0), State(list, 1)]);
        var (candidate, before) = (Id(list, 0), Id(list, 1));
        var card = await Get($"/models/{candidate}/card");
        Assert.Equal((48, 192), (card.GetProperty("outcomes").GetProperty("kacak_c").GetInt32(), card.GetProperty("outcomes").GetProperty("clean").GetInt32()));

        var second = await town.Score();
        Assert.Equal(before, (await Get($"/models/shadow")).GetProperty("activeModelId").GetInt64());
        Assert.Equal(candidate, (await Get($"/models/shadow")).GetProperty("shadowModelId").GetInt64());
        Assert.Equal(240, await town.Count("select count(*) from shadow_score where run_id = @RunId", second));
        Assert.Equal("venn-abers", await town.Text("select kind from calibration join scoring using (calibration_id) where run_id = @RunId", second));
        Assert.Equal(240, await town.Count("select count(*) from score where run_id = @RunId and probability between probability_low and probability_high", second));

        Assert.Equal(HttpStatusCode.BadRequest, (await Post($"/models/{candidate}/promote", new { reason = " " })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post("/models/99999/promote", new { reason = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Post($"/models/{candidate}/promote", new { reason = "Ranks later visits better." })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post($"/models/{candidate}/promote", new { reason = "again" })).StatusCode);
        list = await Get("/models");
        Assert.Equal(("active", "Deniz", "Ranks later visits better."), (State(list, 0), list.GetProperty("decisions")[0].GetProperty("actorName").GetString(), list.GetProperty("decisions")[0].GetProperty("reason").GetString()));

        var third = await town.Score();
        Assert.Equal(candidate, await town.Count("select model_id from scoring where run_id = @RunId", third));
        Assert.Equal(HttpStatusCode.NoContent, (await Post("/models/rollback", new { reason = "Crews found less." })).StatusCode);
        Assert.Equal((before, "rollback"), (Id(list = await Get("/models"), 1), Act(list)));
        Assert.Equal("active", State(list, 1));

        foreach (var run in new[] { first, second, third }) await AssertReplays(run);
        var page = await town.Client.GetStringAsync($"/models/{candidate}/card.html?lang=en");
        Assert.Contains("Model card", page, StringComparison.Ordinal);
        Assert.Contains("Ranks later visits better.", page, StringComparison.Ordinal);
        var drift = await Get("/models/drift");
        Assert.Contains(drift.GetProperty("subjects").EnumerateArray(), s => s.GetProperty("subject").GetString() == "score");

        // A stored score that is not what its inputs give is found.
        await town.Execute("update score set probability = probability * 0.5, probability_low = 0 where run_id = @RunId and rank = 3", third);
        Assert.Single((await town.Replay(third)).Differing);

        // A damaged model and one of another feature set are replaced with the reason on record, and the night has its scores.
        await town.Execute("update model set artefact = overlay(artefact placing '\\xa55aa55a'::bytea from 200) where model_id = @RunId", before);
        var fourth = await town.Score();
        list = await Get("/models");
        Assert.Equal("replacement", Act(list));
        Assert.Contains("damaged", list.GetProperty("decisions")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(240, await town.Count("select count(*) from score where run_id = @RunId", fourth));
        Assert.Equal(HttpStatusCode.Conflict, (await Post($"/models/{before}/promote", new { reason = "x" })).StatusCode);
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => town.Replay(first));
        Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
    }

    private async Task AssertReplays(long runId)
    {
        var result = await town.Replay(runId);
        Assert.Equal((240, 0, 0), (result.Rows, result.Differing.Count, result.Missing));
    }

    private static string State(JsonElement list, int index) => list.GetProperty("models")[index].GetProperty("state").GetString()!;

    private static long Id(JsonElement list, int index) => list.GetProperty("models")[index].GetProperty("modelId").GetInt64();

    private static string Act(JsonElement list) => list.GetProperty("decisions")[0].GetProperty("act").GetString()!;

    private Task<JsonElement> Get(string address) => town.Client.GetFromJsonAsync<JsonElement>(address);

    private async Task<HttpResponseMessage> Post(string address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("Tarama-Actor", "manager:Deniz");
        return await town.Client.SendAsync(request);
    }

    public sealed class Town : TaramaServiceFixture, IAsyncLifetime
    {
        private static readonly DateOnly AsOf = new(2025, 12, 31);

        async Task IAsyncLifetime.InitializeAsync()
        {
            await base.InitializeAsync();
            await using var connection = await Source.OpenConnectionAsync();
            await connection.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scoring", "SmallTown.sql")));
            // What the detectors leave alone and visits can teach: use that is higher than elsewhere, not lower.
            await connection.ExecuteAsync(
                """
                update reading set active_kwh = 1.6 * active_kwh where installation_id in (select installation_id from installation where installation_no::int % 5 = 2);
                insert into visit (installation_id, visited_on, outcome, origin)
                select installation_id, '2025-02-01'::date + (n * 37) % 300, case when n % 5 = 2 then 'kacak_c' else 'clean' end, 'tip'
                from installation cross join lateral (select installation_no::int as n) x
                """);
        }

        /// <summary>A finished run with features and scores.</summary>
        public async Task<long> Score()
        {
            await using var connection = await Source.OpenConnectionAsync();
            var runId = await connection.ExecuteScalarAsync<long>("insert into run (as_of, seed, state, requested_at) values (@AsOf, 1, 'done', now()) returning run_id", new { AsOf });
            await using var scope = Services.CreateAsyncScope();
            foreach (var name in new[] { "features", "scores" })
                await scope.ServiceProvider.GetServices<INightlyStage>().Single(s => s.Name == name).Run(new RunContext(runId, AsOf, 1, new StageProgress()), default);
            return runId;
        }

        /// <summary>Waits for the candidate that the night had trained, since there were more than fifty visits nobody had learned from.</summary>
        public Task Train(long runId) => Eventually.Holds(async () => await Count("select count(*) from model where trained_on_run = @RunId", runId) == 2, seconds: 120);

        public async Task<RunReplay.Result> Replay(long runId)
        {
            await using var scope = Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RunReplay>().Run(runId, default);
        }

        public async Task<long> Count(string sql, long runId)
        {
            await using var connection = await Source.OpenConnectionAsync();
            return await connection.ExecuteScalarAsync<long>(sql, new { RunId = runId });
        }

        public async Task<string> Text(string sql, long runId)
        {
            await using var connection = await Source.OpenConnectionAsync();
            return (await connection.ExecuteScalarAsync<string>(sql, new { RunId = runId }))!;
        }

        public async Task Execute(string sql, long runId)
        {
            await using var connection = await Source.OpenConnectionAsync();
            await connection.ExecuteAsync(sql, new { RunId = runId });
        }
    }
}
