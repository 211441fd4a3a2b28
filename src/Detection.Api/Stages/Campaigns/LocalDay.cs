using Detection.Api.Infrastructure;

namespace Detection.Api.Stages.Campaigns;

/// <summary>Today where the crews work: the date in the time zone of the nightly run.</summary>
public sealed class LocalDay(TimeProvider clock, TaramaSettings settings)
{
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.Zone).DateTime);
}
