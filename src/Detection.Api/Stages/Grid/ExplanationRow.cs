namespace Detection.Api.Stages.Grid;

/// <summary>A row of ListExplanations.sql.</summary>
public sealed record ExplanationRow
{
    public long Total { get; init; }
    public long ExplanationId { get; init; }
    public required string TransformerCode { get; init; }
    public string? TransformerName { get; init; }
    public required string Kind { get; init; }
    public long? InstallationId { get; init; }
    public string? InstallationNo { get; init; }
    public string? OtherTransformerCode { get; init; }
    public double? Factor { get; init; }
    public DateOnly? BeganOn { get; init; }
    public double KwhPerDay { get; init; }
    public double ShareExplained { get; init; }
    public double Probability { get; init; }
    public required string Evidence { get; init; }
    public DateTime ProposedAt { get; init; }
    public required string State { get; init; }
    public string? DecidedBy { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? Reason { get; init; }
}
