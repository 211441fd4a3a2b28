using Detection.Api.Infrastructure;
using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Pipeline;

/// <summary>Puts the nightly run on the schedule of the settings when the service starts.</summary>
public sealed class NightlySchedule(IJobs jobs, TaramaSettings settings) : IHostedService
{
    private const string Name = "nightly";

    /// <exception cref="SettingsException">The settings hold no such time or zone.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.NightlyCron.Length == 0)
        {
            await jobs.Unschedule(Name, cancellationToken);
            return;
        }
        try
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.NightlyZone);
            await jobs.Schedule(Name, settings.NightlyCron, zone, new StartNightlyRun.Arguments(), cancellationToken);
        }
        catch (Exception e) when (e is FormatException or TimeZoneNotFoundException)
        {
            throw new SettingsException($"The nightly run cannot be scheduled: {e.Message} Correct Tarama:NightlyCron (for example 0 0 2 * * ?) or Tarama:NightlyZone.", e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
