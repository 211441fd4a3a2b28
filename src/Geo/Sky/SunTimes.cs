using Geo.Crs;

namespace Geo.Sky;

/// <summary>When the sun's upper rim crosses the horizon, to about two minutes.</summary>
/// <param name="SunriseUtc">Null where the sun does not rise or does not set that day.</param>
/// <param name="SunsetUtc">Null together with the sunrise.</param>
/// <param name="IsLightAllDay">Told apart when there is no sunrise: whether it is light throughout or dark throughout.</param>
/// <remarks>The sunrise equation with the sun's mean anomaly, equation of the centre and refraction (−0.833°), as in Meeus, Astronomical Algorithms, chapters 15 and 25.</remarks>
public sealed record SunTimes(DateTime? SunriseUtc, DateTime? SunsetUtc, bool IsLightAllDay)
{
    private const double NoonOfDayZero = 1_721_426;
    private const double Epoch2000 = 2_451_545;
    private const double HorizonDegrees = -0.833;
    private const double ObliquityDegrees = 23.4397;
    private const double PerihelionDegrees = 102.9372;

    /// <param name="day">The day whose noon at the place lies between the two.</param>
    /// <param name="place">EPSG:4326 [°].</param>
    /// <exception cref="ArgumentException">The place is not on Earth.</exception>
    public static SunTimes Of(DateOnly day, Position place)
    {
        if (place is not { LatitudeDegrees: >= -90 and <= 90, LongitudeDegrees: >= -180 and <= 180 }) throw new ArgumentException($"{place} is no place on Earth.", nameof(place));
        var noon = day.DayNumber + NoonOfDayZero - Epoch2000 + 0.0008 - place.LongitudeDegrees / 360;
        var anomaly = 357.5291 + 0.98560028 * noon;
        var centre = 1.9148 * Sin(anomaly) + 0.02 * Sin(2 * anomaly) + 0.0003 * Sin(3 * anomaly);
        var longitude = anomaly + centre + 180 + PerihelionDegrees;
        var transit = Epoch2000 + noon + 0.0053 * Sin(anomaly) - 0.0069 * Sin(2 * longitude);
        var sinDeclination = Sin(longitude) * Sin(ObliquityDegrees);
        var cosHour = (Sin(HorizonDegrees) - Sin(place.LatitudeDegrees) * sinDeclination)
            / (Math.Cos(double.DegreesToRadians(place.LatitudeDegrees)) * Math.Sqrt(1 - sinDeclination * sinDeclination));
        if (!(cosHour is >= -1 and <= 1)) return new(null, null, IsLightAllDay: cosHour < -1);
        var half = double.RadiansToDegrees(Math.Acos(cosHour)) / 360;
        return new(At(transit - half), At(transit + half), IsLightAllDay: false);

        DateTime At(double julian) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue).AddDays(julian - (day.DayNumber + NoonOfDayZero - 0.5)), DateTimeKind.Utc);
    }

    private static double Sin(double degrees) => Math.Sin(double.DegreesToRadians(degrees));
}
