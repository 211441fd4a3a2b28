using System.Net.Http.Json;
using Dapper;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Runs;
using Detection.Testing;

namespace Detection.Api.Tests.Jobs;

public class KilledProcessTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Program = "Detection.Api.Tests.dll";

    public async Task InitializeAsync()
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        await connection.ExecuteAsync("create table if not exists test_note (mark text, what text)");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_job_killed_in_the_middle_is_taken_up_again_and_finishes_once()
    {
        Guid jobId;
        await using (var first = await ServiceProcess.Start(Program, database.ConnectionString))
        {
            jobId = await Enqueue(first, "killed");
            await Eventually.Holds(async () => (await Job(first, jobId)).DoneCount >= 5);
            await first.Kill();
        }
        await using var second = await ServiceProcess.Start(Program, database.ConnectionString);
        await Eventually.Holds(async () => !JobState.IsOpen((await Job(second, jobId)).State), seconds: 60);
        var job = await Job(second, jobId);
        Assert.Equal((JobState.Done, 2, 30L), (job.State, job.Attempt, job.DoneCount));
        Assert.Equal((2, 1), await Notes("killed"));
    }

    [Fact]
    public async Task Another_process_takes_up_the_job_of_one_that_was_killed()
    {
        await using var doomed = await ServiceProcess.Start(Program, database.ConnectionString);
        var jobId = await Enqueue(doomed, "handed over");
        await Eventually.Holds(async () => (await Job(doomed, jobId)).DoneCount >= 5);
        await using var other = await ServiceProcess.Start(Program, database.ConnectionString);
        await doomed.Kill();
        await Eventually.Holds(async () => !JobState.IsOpen((await Job(other, jobId)).State), seconds: 60);
        Assert.Equal(JobState.Done, (await Job(other, jobId)).State);
        var (starts, ends) = await Notes("handed over");
        Assert.Equal((true, 1), (starts <= 2, ends));
    }

    [Fact]
    public async Task A_job_the_stopping_service_interrupts_goes_on_at_the_next_start()
    {
        Guid jobId;
        await using (var first = await ServiceProcess.Start(Program, database.ConnectionString))
        {
            jobId = await Enqueue(first, "stopped");
            await Eventually.Holds(async () => (await Job(first, jobId)).DoneCount >= 5);
            Assert.Equal(0, await first.Stop());
        }
        await using var second = await ServiceProcess.Start(Program, database.ConnectionString);
        await Eventually.Holds(async () => !JobState.IsOpen((await Job(second, jobId)).State), seconds: 60);
        var job = await Job(second, jobId);
        Assert.Equal((JobState.Done, 1), (job.State, job.Attempt));
        Assert.Equal((2, 1), await Notes("stopped"));
    }

    [Fact]
    public async Task A_run_killed_in_the_middle_goes_on_at_its_first_unfinished_stage()
    {
        long runId;
        await using (var first = await ServiceProcess.Start(Program, database.ConnectionString))
        {
            using var accepted = await first.Client.PostAsync("/runs", content: null);
            runId = (await accepted.Content.ReadFromJsonAsync<RequestRun.Response>())!.RunId;
            await Eventually.Holds(async () => (await Run(first, runId)).Stages[1].DoneCount >= 5);
            await first.Kill();
        }
        await using var second = await ServiceProcess.Start(Program, database.ConnectionString);
        await Eventually.Holds(async () => (await Run(second, runId)).State == JobState.Done, seconds: 60);
        Assert.All((await Run(second, runId)).Stages, stage => Assert.Equal((JobState.Done, stage.TotalCount), (stage.State, stage.DoneCount)));
        Assert.Equal((1, 1), await Notes($"{runId} import"));
        Assert.Equal((2, 1), await Notes($"{runId} features"));
        Assert.Equal((1, 1), await Notes($"{runId} scores"));
    }

    private static async Task<Guid> Enqueue(ServiceProcess service, string mark)
    {
        using var answer = await service.Client.PostAsync($"/slow/{mark}", content: null);
        return Guid.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JobResponse> Job(ServiceProcess service, Guid jobId) => (await service.Client.GetFromJsonAsync<JobResponse>($"/jobs/{jobId}"))!;

    private static async Task<RunResponse> Run(ServiceProcess service, long runId) => (await service.Client.GetFromJsonAsync<RunResponse>($"/runs/{runId}"))!;

    private async Task<(int Starts, int Ends)> Notes(string mark)
    {
        await using var connection = await database.Source.OpenConnectionAsync();
        return await connection.QuerySingleAsync<(int, int)>(
            "select count(*) filter (where what = 'start')::int, count(*) filter (where what = 'end')::int from test_note where mark = @mark", new { mark });
    }
}
