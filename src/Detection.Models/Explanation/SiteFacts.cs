using Detection.Models.Series;

namespace Detection.Models.Explanation;

/// <summary>What is on record of a place beside its readings, for weighing honest explanations. Null = not known.</summary>
/// <param name="MeterMultiplier">Of the meter now fitted: current-transformer × voltage-transformer ratio.</param>
/// <param name="BilledMultiplier">That the newest reading was multiplied by.</param>
/// <param name="LinkedTransformerMetres">Distance to the transformer on record [m].</param>
/// <param name="NearestTransformerMetres">Distance to the nearest other transformer [m].</param>
/// <param name="LastExchange">Day of the newest meter exchange.</param>
public sealed record SiteFacts(
    InstallationStatus Status, double? MeterMultiplier, double? BilledMultiplier, string? LinkedTransformer, double? LinkedTransformerMetres,
    string? NearestTransformer, double? NearestTransformerMetres, DateOnly? LastExchange)
{
    public static SiteFacts Unknown { get; } = new(InstallationStatus.Active, null, null, null, null, null, null, null);
}
