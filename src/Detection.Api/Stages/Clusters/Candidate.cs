namespace Detection.Api.Stages.Clusters;

/// <summary>An installation worth a visit, where it is and what it may bring back [°, kWh].</summary>
public sealed record Candidate(
    long InstallationId, double Longitude, double Latitude, float ExpectedKwh, string? Neighbourhood, string? Street, float? Probability = null, decimal? ExpectedTl = null);

/// <summary>A transformer whose lines are worth searching: energy is surely missing and no subscriber accounts for it [°, kWh].</summary>
/// <param name="ExcessKwhPerDay">What is surely missing beyond what subscribers explain.</param>
public sealed record TransformerToSearch(long TransformerId, double Longitude, double Latitude, double ExcessKwhPerDay)
{
    /// <summary>A tap that is found and taken off saves at least a month of what it took before somebody hooks up again.</summary>
    public const double DaysSaved = 30;

    /// <summary>Chance that a search along the lines finds what the balance misses: a first guess until searches have been counted.</summary>
    public const double FoundShare = 0.3;

    public double ExpectedKwh => ExcessKwhPerDay * DaysSaved * FoundShare;
}
