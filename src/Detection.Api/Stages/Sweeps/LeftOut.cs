using Detection.Models.Features;

namespace Detection.Api.Stages.Sweeps;

/// <summary>A candidate that is in no crew's day, as <c>ListLeftOut.sql</c> knows it.</summary>
public sealed class LeftOutRow
{
    public long InstallationId { get; init; }
    public string InstallationNo { get; init; } = "";
    public string? Street { get; init; }
    public string? Neighbourhood { get; init; }
    public double Longitude { get; init; }
    public double Latitude { get; init; }
    public string Kind { get; init; } = "";
    public double Value { get; init; }
    public double Weight { get; init; }
    public double Probability { get; init; }
    public double ExpectedKwh { get; init; }
    public string[] RequiredSkills { get; init; } = [];
}

/// <summary>Candidates a plan left out, the most valuable first, each with what it would take to have it.</summary>
public sealed record LeftOutResponse(long SweepId, IReadOnlyList<LeftOutResponse.Item> Items)
{
    /// <param name="Value">In the unit of the goal.</param>
    /// <param name="DayNo">The day of the crew for whom it would be the least trouble; null in a plan without crews.</param>
    /// <param name="ExtraMinutes">How much longer that crew's day would be [min].</param>
    /// <param name="FreeMinutes">What is left of its shift [min].</param>
    /// <param name="Displaced">Stops that would have to go.</param>
    /// <param name="DisplacedValue">What those are worth together.</param>
    public sealed record Item(
        long InstallationId, string InstallationNo, string? Street, string? Neighbourhood, double Longitude, double Latitude, string Kind, double Value,
        double Probability, double ExpectedKwh, int? DayNo, int? CrewNo, string? CrewName, int? ExtraMinutes, int? FreeMinutes,
        IReadOnlyList<DisplacedStop> Displaced, double? DisplacedValue, TextPair Why);

    public sealed record DisplacedStop(long InstallationId, string InstallationNo, double Value);
}
