using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Evidence;

/// <summary>Sweeps abandoned uploads every night, after the nightly run has begun and whether or not there is one.</summary>
public sealed class UploadSchedule(IJobs jobs, TaramaSettings settings) : IHostedService
{
    private const string Name = "sweep-uploads";
    private const string EveryNight = "0 40 3 * * ?";

    public Task StartAsync(CancellationToken cancellationToken) =>
        jobs.Schedule(Name, EveryNight, TimeZoneInfo.FindSystemTimeZoneById(settings.NightlyZone), new SweepUploadsJob.Arguments(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
