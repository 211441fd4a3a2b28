namespace Detection.Api.Stages.Clusters;

/// <summary>An installation worth a visit, where it is and what it may bring back [°, kWh].</summary>
public sealed record Candidate(
    long InstallationId, double Longitude, double Latitude, float ExpectedKwh, string? Neighbourhood, string? Street, float? Probability = null, decimal? ExpectedTl = null);

/// <summary>A transformer whose lines are worth searching: energy is surely missing and no subscriber accounts for it [°, kWh].</summary>
/// <param name="ExcessKwhPerDay">What is surely missing beyond what other explanations account for: the lower end of the balance's interval.</param>
/// <param name="MostKwhPerDay">The upper end of the same.</param>
/// <param name="TapProbability">How likely the balance's proposal of a line tap is; 0 where none stands out.</param>
public sealed record TransformerToSearch(long TransformerId, double Longitude, double Latitude, double ExcessKwhPerDay, double MostKwhPerDay, double TapProbability)
{
    /// <summary>A tap that is found and taken off saves at least a month of what it took before somebody hooks up again.</summary>
    public const double DaysSaved = 30;

    public double ExpectedKwh => ExcessKwhPerDay * DaysSaved;

    public double MostKwh => MostKwhPerDay * DaysSaved;
}
