using System.Collections.Concurrent;
using Dapper;
using Detection.Api.Infrastructure.Jobs;
using Detection.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Detection.Api.Tests.Jobs;

public class JobTests(JobTests.Service service) : IClassFixture<JobTests.Service>
{
    private static readonly ConcurrentDictionary<Guid, int> Ran = new();

    private IJobs Jobs => service.Services.GetRequiredService<IJobs>();

    [Fact]
    public async Task A_queued_job_runs_once_and_says_how_far_it_came()
    {
        var mark = Guid.NewGuid();
        var job = await WaitForEnd(await Enqueue(new Count.Arguments(mark, 3)));
        Assert.Equal((JobState.Done, 1, 1, 3L, 3L, "counting"), (job.State, Ran[mark], job.Attempt, job.DoneCount, job.TotalCount, job.Step));
    }

    [Fact]
    public async Task A_job_whose_caller_rolls_back_never_existed()
    {
        var mark = Guid.NewGuid();
        Guid jobId;
        await using (var connection = await service.Source.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            jobId = await Jobs.Enqueue(new Count.Arguments(mark, 1), transaction, default);
            await transaction.RollbackAsync();
        }
        await WaitForEnd(await Enqueue(new Count.Arguments(Guid.NewGuid(), 1)));
        await using var after = await service.Source.OpenConnectionAsync();
        Assert.Null(await Store.Find(jobId, default));
        Assert.Equal(0, await after.ExecuteScalarAsync<long>("select count(*) from qrtz_job_details where job_name = @name", new { name = jobId.ToString() }));
        Assert.False(Ran.ContainsKey(mark));
    }

    [Fact]
    public async Task A_job_that_throws_is_failed_and_keeps_the_reason()
    {
        var job = await WaitForEnd(await Enqueue(new Break.Arguments("the tape is torn")));
        Assert.Equal((JobState.Failed, "the tape is torn"), (job.State, job.Error));
    }

    [Fact]
    public async Task A_running_job_that_is_cancelled_stops()
    {
        var jobId = await Enqueue(new Wait.Arguments());
        await WaitUntil(async () => (await Store.Find(jobId, default))!.State == JobState.Running);
        Assert.True(await Jobs.Cancel(jobId, default));
        Assert.Equal(JobState.Cancelled, (await WaitForEnd(jobId)).State);
    }

    [Fact]
    public async Task A_job_that_has_ended_cannot_be_cancelled()
    {
        var jobId = await Enqueue(new Count.Arguments(Guid.NewGuid(), 1));
        await WaitForEnd(jobId);
        Assert.False(await Jobs.Cancel(jobId, default));
    }

    [Fact]
    public async Task Two_engines_that_both_believe_a_job_is_theirs_run_it_once()
    {
        var mark = Guid.NewGuid();
        var jobId = await Enqueue(new Count.Arguments(mark, 1));
        var runner = service.Services.GetRequiredService<JobRunner>();
        await Task.WhenAll(runner.Run(jobId, default), runner.Run(jobId, default));
        await WaitForEnd(jobId);
        Assert.Equal(1, Ran[mark]);
    }

    [Fact]
    public async Task A_job_whose_process_died_too_often_is_given_up()
    {
        var jobId = Guid.NewGuid();
        await using var connection = await service.Source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "insert into job (job_id, kind, arguments, state, attempt, requested_at) values (@jobId, 'test-count', '{}', 'running', @MostAttempts, now())",
            new { jobId, JobStore.MostAttempts });
        await service.Services.GetRequiredService<JobRunner>().Run(jobId, default);
        var job = (await Store.Find(jobId, default))!;
        Assert.Equal((JobState.Failed, "The process that ran it died 5 times."), (job.State, job.Error));
    }

    [Fact]
    public async Task A_schedule_queues_its_job_at_its_times()
    {
        var mark = Guid.NewGuid();
        await Jobs.Schedule("every-second", "* * * * * ?", TimeZoneInfo.Utc, new Count.Arguments(mark, 1), default);
        await WaitUntil(() => Task.FromResult(Ran.GetValueOrDefault(mark) >= 2));
        await Jobs.Unschedule("every-second", default);
    }

    private JobStore Store => service.Services.GetRequiredService<JobStore>();

    private async Task<Guid> Enqueue<TArguments>(TArguments arguments) where TArguments : notnull
    {
        await using var connection = await service.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var jobId = await Jobs.Enqueue(arguments, transaction, default);
        await transaction.CommitAsync();
        return jobId;
    }

    private async Task<JobRow> WaitForEnd(Guid jobId)
    {
        await WaitUntil(async () => await Store.Find(jobId, default) is { } job && !JobState.IsOpen(job.State));
        return (await Store.Find(jobId, default))!;
    }

    private static async Task WaitUntil(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await condition()) await Task.Delay(50, patience.Token);
    }

    public sealed class Service : TaramaServiceFixture
    {
        protected override void AddServices(IServiceCollection services) => services
            .AddJob<Count, Count.Arguments>("test-count")
            .AddJob<Break, Break.Arguments>("test-break")
            .AddJob<Wait, Wait.Arguments>("test-wait");
    }

    public sealed class Count : IBackgroundJob<Count.Arguments>
    {
        public sealed record Arguments(Guid Mark, int Total);

        public Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
        {
            Ran.AddOrUpdate(arguments.Mark, 1, (_, times) => times + 1);
            for (var i = 1; i <= arguments.Total; i++) progress.Report("counting", i, arguments.Total);
            return Task.CompletedTask;
        }
    }

    public sealed class Break : IBackgroundJob<Break.Arguments>
    {
        public sealed record Arguments(string Reason);

        public Task Run(Arguments arguments, JobProgress progress, CancellationToken ct) => throw new InvalidDataException(arguments.Reason);
    }

    public sealed class Wait : IBackgroundJob<Wait.Arguments>
    {
        public sealed record Arguments;

        public Task Run(Arguments arguments, JobProgress progress, CancellationToken ct) => Task.Delay(Timeout.InfiniteTimeSpan, ct);
    }
}
