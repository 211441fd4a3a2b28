using Geo.Crs;
using Geo.Sky;

namespace Geo.Tests.Sky;

public sealed class SunTimesTests
{
    // From astronomy-engine 2.1 (npm), an independent implementation; Turkish clock (UTC+3).
    [Theory]
    [InlineData("2026-06-21", 35.32, 37.00, "05:19", "20:02")]
    [InlineData("2026-12-21", 35.32, 37.00, "07:48", "17:25")]
    [InlineData("2026-03-20", 28.98, 41.01, "07:08", "19:16")]
    public void Rise_and_set_agree_with_another_engine_to_three_minutes(string day, double longitude, double latitude, string rises, string sets)
    {
        var sun = SunTimes.Of(DateOnly.ParseExact(day, "yyyy-MM-dd"), new Position(longitude, latitude));
        Assert.InRange(Minutes(sun.SunriseUtc!.Value) - Minutes(rises), -3, 3);
        Assert.InRange(Minutes(sun.SunsetUtc!.Value) - Minutes(sets), -3, 3);
    }

    [Fact]
    public void Beyond_the_polar_circle_a_day_may_have_neither()
    {
        var north = new Position(25, 78);
        Assert.Equal(new SunTimes(null, null, true), SunTimes.Of(new DateOnly(2026, 6, 21), north));
        Assert.Equal(new SunTimes(null, null, false), SunTimes.Of(new DateOnly(2026, 12, 21), north));
    }

    [Fact]
    public void No_place_on_Earth_is_refused() => Assert.Throws<ArgumentException>(() => SunTimes.Of(new DateOnly(2026, 6, 21), new Position(0, double.NaN)));

    private static double Minutes(DateTime utc) => (utc.AddHours(3) - utc.AddHours(3).Date).TotalMinutes;

    private static double Minutes(string clock) => TimeOnly.ParseExact(clock, "HH:mm").ToTimeSpan().TotalMinutes;
}
