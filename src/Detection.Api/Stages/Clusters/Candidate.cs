namespace Detection.Api.Stages.Clusters;

/// <summary>An installation worth a visit, where it is and what it may bring back [°, kWh].</summary>
public sealed record Candidate(long InstallationId, double Longitude, double Latitude, float ExpectedKwh, string? Neighbourhood, string? Street);
