using Detection.Api.Infrastructure.Metrics;
using Npgsql;

namespace Detection.Api.Infrastructure.Jobs;

/// <summary>Runs one queued job to its end, whatever engine called for it.</summary>
public sealed class JobRunner(
    NpgsqlDataSource database, JobStore store, JobCatalogue catalogue, IServiceScopeFactory scopes, TaramaMetrics metrics, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(1);

    /// <summary>Runs the job; starts it over when the database went away under it.</summary>
    /// <exception cref="OperationCanceledException">The host stops; the job is back in the queue.</exception>
    public async Task Run(Guid jobId, CancellationToken hostStops)
    {
        while (true)
        {
            try
            {
                await RunOnce(jobId, hostStops);
                return;
            }
            catch (NpgsqlException e) when (e.IsTransient && !hostStops.IsCancellationRequested)
            {
                log.LogWarning("The database went away under job {JobId}: {Reason}", jobId, e.Message);
                await Task.Delay(DatabasePause, clock, hostStops);
            }
        }
    }

    private async Task RunOnce(Guid jobId, CancellationToken hostStops)
    {
        await using var hold = await JobHold.Take(database, jobId, hostStops);
        if (await store.Start(jobId, hostStops) is not { } job) return;
        using var logScope = log.BeginScope("Job {JobId} {Kind}", jobId, job.Kind);
        log.LogInformation("Job {JobId} {Kind} starts, attempt {Attempt}", jobId, job.Kind, job.Attempt);
        var progress = new JobProgress(jobId, job.Attempt);
        try
        {
            var (state, error) = await RunWatched(job, hold, progress, hostStops);
            await store.Finish(jobId, state, error, progress.Now, CancellationToken.None);
            metrics.JobEnded(job.Kind, state);
            log.LogInformation("Job {JobId} {Kind} is {State}", jobId, job.Kind, state);
        }
        catch (OperationCanceledException) when (hostStops.IsCancellationRequested)
        {
            await store.Requeue(jobId, CancellationToken.None);
            throw;
        }
    }

    private async Task<(string State, string? Error)> RunWatched(JobRow job, JobHold hold, JobProgress progress, CancellationToken hostStops)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(hostStops);
        using var ended = new CancellationTokenSource();
        var watch = Watch(hold, progress, stop, ended.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await catalogue.Get(job.Kind).Run(scope.ServiceProvider, job.Arguments, progress, stop.Token);
            return (JobState.Done, null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !hostStops.IsCancellationRequested)
        {
            await watch; // throws when it was the database that went away
            return (JobState.Cancelled, null);
        }
        catch (Exception e) when (e is not OperationCanceledException and not NpgsqlException { IsTransient: true })
        {
            log.LogError(e, "Job {JobId} {Kind} failed", job.JobId, job.Kind);
            return (JobState.Failed, e.Message);
        }
        finally
        {
            await ended.CancelAsync();
            await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Writes progress and looks for a wish to cancel, every second; stops the job when the lock's connection is lost.</summary>
    private async Task Watch(JobHold hold, JobProgress progress, CancellationTokenSource stop, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (!await hold.Beat(progress.Now, clock.GetUtcNow(), CancellationToken.None)) continue;
                await stop.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The job has ended.
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
