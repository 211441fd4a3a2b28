using System.Text.Json.Serialization;

namespace Detection.Models.Findings.Media;

/// <summary>When, where and by what a picture was taken, as a file or a person says. Position in EPSG:4326.</summary>
public sealed record MediaStatement(DateTimeOffset? CapturedAt, double? Longitude, double? Latitude, string? Device)
{
    public static readonly MediaStatement Nothing = new(null, null, null, null);

    [JsonIgnore]
    public bool HasTimeAndPlace => CapturedAt is not null && Longitude is not null && Latitude is not null;
}

/// <summary>How far a picture may be from the visit before it is flagged.</summary>
/// <param name="Metres">From the place of the finding.</param>
/// <param name="Before">Before the moment of the detection.</param>
/// <param name="ClockError">How wrong a camera's clock may be.</param>
public sealed record MediaLimits(double Metres, TimeSpan Before, TimeSpan ClockError)
{
    public static readonly MediaLimits Usual = new(500, TimeSpan.FromHours(2), TimeSpan.FromMinutes(10));
}
