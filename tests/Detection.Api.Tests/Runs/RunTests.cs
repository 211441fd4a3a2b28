using System.Net;
using System.Net.Http.Json;
using Dapper;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Runs;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Detection.Api.Tests.Runs;

public class RunTests(RunTests.Service service) : IClassFixture<RunTests.Service>
{
    [Fact]
    public async Task A_run_passes_its_stages_in_the_chains_order_under_one_id()
    {
        var runId = await Request(new RequestRun.Request(new DateOnly(2026, 1, 31), Seed: 7));
        var run = await WaitForEnd(runId);
        Assert.Equal((JobState.Done, new DateOnly(2026, 1, 31), 7), (run.State, run.AsOf, run.Seed));
        Assert.Equal(["features", "scores", "statistics"], run.Stages.Select(stage => stage.Stage));
        Assert.All(run.Stages, stage => Assert.Equal((JobState.Done, 10L, 10L), (stage.State, stage.DoneCount, stage.TotalCount)));
        Assert.Equal(["features 7", "scores 7", "statistics 7"], service.Passed[runId]);
    }

    [Fact]
    public async Task The_latest_run_is_the_newest_that_is_done()
    {
        var done = await WaitForEnd(await Request(new RequestRun.Request(new DateOnly(2026, 2, 28), Seed: null)));
        var failed = await WaitForEnd(await Request(new RequestRun.Request(Service.DayThatFails, Seed: null)));
        Assert.Equal(JobState.Failed, failed.State);
        Assert.Equal(done.RunId, (await service.Client.GetFromJsonAsync<RunResponse>("/runs/latest"))!.RunId);
        Assert.Equal(failed.RunId, (await service.Client.GetFromJsonAsync<RunResponse[]>("/runs?limit=1"))!.Single().RunId);
    }

    [Fact]
    public async Task A_run_that_fails_says_where_and_why()
    {
        var run = await WaitForEnd(await Request(new RequestRun.Request(Service.DayThatFails, Seed: null)));
        Assert.Equal("no scores today", run.Error);
        Assert.Equal([JobState.Done, JobState.Failed, JobState.Cancelled], run.Stages.Select(stage => stage.State));
    }

    [Fact]
    public async Task Only_one_run_goes_on_at_a_time_and_it_can_be_cancelled()
    {
        var runId = await Request(new RequestRun.Request(Service.DayThatWaits, Seed: null));
        using var second = await service.Client.PostAsync("/runs", content: null);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("application/problem+json", second.Content.Headers.ContentType!.MediaType);
        using var cancelled = await service.Client.PostAsync($"/runs/{runId}/cancel", content: null);
        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        Assert.Equal(JobState.Cancelled, (await WaitForEnd(runId)).State);
        using var again = await service.Client.PostAsync($"/runs/{runId}/cancel", content: null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_run_without_a_day_holds_for_the_last_day_anything_was_read_for()
    {
        await using (var connection = await service.Source.OpenConnectionAsync())
            await connection.ExecuteAsync("""
                insert into installation (installation_no, tariff_group) values ('1', 'dwelling');
                insert into reading (installation_id, period, active_kwh) select installation_id, '2026-02-01', 100 from installation;
                """);
        var run = await WaitForEnd(await Request(null));
        Assert.Equal(new DateOnly(2026, 2, 28), run.AsOf);
    }

    [Theory]
    [InlineData("/runs/987654321")]
    [InlineData("/jobs/00000000-0000-0000-0000-000000000001")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var answer = await service.Client.GetAsync(path);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public void A_stage_without_a_place_in_the_chain_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => NightlyRun.InOrder([new Stage("weather", service)]));

    private async Task<long> Request(RequestRun.Request? request)
    {
        await Eventually.Holds(async () => (await service.Client.GetFromJsonAsync<RunResponse[]>("/runs?limit=1"))!.All(run => !JobState.IsOpen(run.State)));
        using var accepted = request is null ? await service.Client.PostAsync("/runs", content: null) : await service.Client.PostAsJsonAsync("/runs", request);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        return (await accepted.Content.ReadFromJsonAsync<RequestRun.Response>())!.RunId;
    }

    private async Task<RunResponse> WaitForEnd(long runId)
    {
        await Eventually.Holds(async () => !JobState.IsOpen((await service.Client.GetFromJsonAsync<RunResponse>($"/runs/{runId}"))!.State));
        return (await service.Client.GetFromJsonAsync<RunResponse>($"/runs/{runId}"))!;
    }

    public sealed class Service : TaramaServiceFixture
    {
        public static readonly DateOnly DayThatFails = new(1999, 1, 1);
        public static readonly DateOnly DayThatWaits = new(1998, 1, 1);

        public Dictionary<long, List<string>> Passed { get; } = [];

        protected override void AddServices(IServiceCollection services)
        {
            services.RemoveAll<INightlyStage>();
            foreach (var name in new[] { "statistics", "features", "scores" }) services.AddSingleton<INightlyStage>(new Stage(name, this));
        }
    }

    private sealed class Stage(string name, Service service) : INightlyStage
    {
        public string Name => name;

        public async Task Run(RunContext run, CancellationToken ct)
        {
            if (run.AsOf == Service.DayThatFails && name == "scores") throw new InvalidDataException("no scores today");
            if (run.AsOf == Service.DayThatWaits) await Task.Delay(Timeout.InfiniteTimeSpan, ct);
            if (!service.Passed.TryGetValue(run.RunId, out var passed)) service.Passed[run.RunId] = passed = [];
            passed.Add($"{name} {run.Seed}");
            run.Progress.Report(10, 10);
        }
    }
}
