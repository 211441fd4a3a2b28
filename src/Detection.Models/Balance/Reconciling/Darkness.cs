namespace Detection.Models.Balance.Reconciling;

/// <summary>How long street lamps burn.</summary>
public static class Darkness
{
    /// <summary>Where a transformer's position is not known: the middle of Türkiye.</summary>
    public const double UsualLatitudeDegrees = 39;

    private const double DegreesToRadians = Math.PI / 180;

    /// <summary>Hours between sunset and sunrise of a day, the sun's disc and refraction left out.</summary>
    /// <remarks>Method: declination by Cooper (1969), "The absorption of radiation in solar stills", Solar Energy 12, eq. 4; the sunset equation.</remarks>
    public static double Hours(DateOnly day, double latitudeDegrees)
    {
        var declination = 23.45 * DegreesToRadians * Math.Sin(2 * Math.PI * (284 + day.DayOfYear) / 365);
        var cosine = -Math.Tan(latitudeDegrees * DegreesToRadians) * Math.Tan(declination);
        return 24 - 2 * Math.Acos(Math.Clamp(cosine, -1, 1)) / Math.PI * 12;
    }

    /// <summary>Mean hours a day over an interval.</summary>
    /// <param name="to">Exclusive.</param>
    public static double MeanHours(DateOnly from, DateOnly to, double latitudeDegrees)
    {
        var sum = 0.0;
        for (var day = from; day < to; day = day.AddDays(1)) sum += Hours(day, latitudeDegrees);
        return sum / (to.DayNumber - from.DayNumber);
    }
}
