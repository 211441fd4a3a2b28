using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Pipeline;

/// <summary>Puts the nightly run on the schedule of the settings when the service starts.</summary>
public sealed class NightlySchedule(IJobs jobs, TaramaSettings settings) : BackgroundService
{
    private const string Name = "nightly";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.NightlyCron.Length == 0)
            await jobs.Unschedule(Name, stoppingToken);
        else
            await jobs.Schedule(Name, settings.NightlyCron, TimeZoneInfo.FindSystemTimeZoneById(settings.NightlyZone), new StartNightlyRun.Arguments(), stoppingToken);
    }
}
