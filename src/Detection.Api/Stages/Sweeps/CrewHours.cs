using Detection.Models.Campaigns;
using Geo.Crs;
using Geo.Routing.Planning;
using Geo.Sky;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A crew's hours by the clock of its day, as the spatial library reckons them.</summary>
internal static class CrewHours
{
    private const double DaySeconds = 86_400;

    public static LunchBreak Lunch(CampaignBreak pause) =>
        new(pause.Minutes * 60, pause.Earliest.ToTimeSpan().TotalSeconds, pause.Latest.ToTimeSpan().TotalSeconds);

    /// <param name="zone">Where the clock of the terms hangs.</param>
    public static Daylight Light(DateOnly day, Place place, TimeZoneInfo zone)
    {
        var sun = SunTimes.Of(day, new Position(place.Longitude, place.Latitude));
        return sun is { SunriseUtc: { } rises, SunsetUtc: { } sets } ? new Daylight(Local(rises), Local(sets)) : new Daylight(0, sun.IsLightAllDay ? DaySeconds : 0);

        double Local(DateTime utc) => Math.Round((TimeZoneInfo.ConvertTimeFromUtc(utc, zone) - day.ToDateTime(TimeOnly.MinValue)).TotalSeconds);
    }
}
