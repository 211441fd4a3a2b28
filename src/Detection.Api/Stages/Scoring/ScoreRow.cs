namespace Detection.Api.Stages.Scoring;

/// <summary>One row of ListScores.sql; everything from <see cref="Rank"/> on is null when the page is empty.</summary>
public sealed class ScoreRow
{
    public required long RunId { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string RankedBy { get; init; }
    public required long Total { get; init; }
    public int? Rank { get; init; }
    public float? Score { get; init; }
    public float? Probability { get; init; }
    public float? ProbabilityLow { get; init; }
    public float? ProbabilityHigh { get; init; }
    public float? ExpectedKwh { get; init; }
    public decimal? ExpectedTl { get; init; }
    public string? Reasons { get; init; }
    public long? InstallationId { get; init; }
    public string? InstallationNo { get; init; }
    public string? TariffGroup { get; init; }
    public string? Status { get; init; }
    public string? Province { get; init; }
    public string? District { get; init; }
    public string? Neighbourhood { get; init; }
    public string? Street { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public string? PositionSource { get; init; }
    public int? ClusterNo { get; init; }
    public bool? InSweep { get; init; }
}
