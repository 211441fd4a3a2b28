using Detection.Api.Infrastructure.Jobs;
using Detection.Api.Stages.Runs;

namespace Detection.Api.Pipeline;

/// <summary>What the nightly schedule queues: a new run over everything that has been read so far.</summary>
public sealed class StartNightlyRun(RunStore runs, ILogger<StartNightlyRun> log) : IBackgroundJob<StartNightlyRun.Arguments>
{
    public sealed record Arguments;

    public async Task Run(Arguments arguments, JobProgress progress, CancellationToken ct)
    {
        if (await runs.Create(asOf: null, seed: null, ct) is null)
            log.LogWarning("The nightly run is left out: the one before it is still going on");
    }
}
