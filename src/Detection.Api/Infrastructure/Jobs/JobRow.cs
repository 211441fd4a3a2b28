namespace Detection.Api.Infrastructure.Jobs;

/// <summary>One row of the table <c>job</c>.</summary>
public sealed class JobRow
{
    public required Guid JobId { get; init; }
    public required string Kind { get; init; }
    public required string Arguments { get; init; }
    public required string State { get; init; }
    public required int Attempt { get; init; }
    public string? Step { get; init; }
    public required long DoneCount { get; init; }
    public long? TotalCount { get; init; }
    public string? Error { get; init; }
    public required DateTime RequestedAt { get; init; }
    public DateTime? StartedAt { get; init; }
    public DateTime? FinishedAt { get; init; }
}
