using System.Globalization;
using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Demo;
using Detection.Api.Stages.Runs;

namespace Detection.Api.Cli;

/// <summary>The terminal while the demonstration is loaded and scored: a line for each step, then where to look.</summary>
public sealed class DemoScreen(JobStore jobs, RunStore runs, TimeProvider clock, TextWriter output)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private string? _step;

    /// <summary>Follows the demonstration until it is of use or has failed; ends quietly when the service stops first.</summary>
    public static async Task Follow(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var screen = new DemoScreen(
            scope.ServiceProvider.GetRequiredService<JobStore>(), scope.ServiceProvider.GetRequiredService<RunStore>(),
            scope.ServiceProvider.GetRequiredService<TimeProvider>(), output);
        try
        {
            await screen.Follow(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The service stops; the job goes on at the next start.
        }
    }

    private async Task Follow(CancellationToken ct)
    {
        if (await runs.FindLatestDone(ct) is null && !(await FollowJob(ct) && await FollowRun(ct))) return;
        await output.WriteLineAsync("Ready. Ctrl-C stops it, as does ./run --stop from elsewhere.");
    }

    /// <summary>The job that simulates and imports; true when there is none or it is done.</summary>
    private async Task<bool> FollowJob(CancellationToken ct)
    {
        while (await FindJob(ct) is { } job && job.State != JobState.Done)
        {
            if (!JobState.IsOpen(job.State)) return await Say($"The demonstration is {job.State}: {job.Error}");
            if (job.Step is { } step && step != _step) await Begin(step, job.TotalCount);
            await Task.Delay(Look, ct);
        }
        return true;
    }

    private async Task<bool> FollowRun(CancellationToken ct)
    {
        var screen = new RunScreen(output, clock, inPlace: !Console.IsOutputRedirected);
        while (true)
        {
            if ((await runs.List(1, ct)).SingleOrDefault() is { } run)
            {
                screen.Show(run);
                if (!JobState.IsOpen(run.State)) return run.State == JobState.Done || await Say($"The first run is {run.State}: {run.Error}");
            }
            await Task.Delay(Look, ct);
        }
    }

    private async Task<JobRow?> FindJob(CancellationToken ct) => (await jobs.List(20, ct)).FirstOrDefault(job => job.Kind == DemoDistrict.JobKind);

    private async Task Begin(string step, long? total)
    {
        _step = step;
        await output.WriteLineAsync(step == DemoDistrict.SimulateStep && total is { } count
            ? string.Create(CultureInfo.InvariantCulture, $"simulating a district of {count:N0} installations")
            : $"importing {step}");
    }

    private async Task<bool> Say(string failure)
    {
        await output.WriteLineAsync(failure);
        return false;
    }
}
