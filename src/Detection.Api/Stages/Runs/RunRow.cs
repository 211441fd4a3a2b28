using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Runs;

/// <summary>One nightly run and its stages in order.</summary>
public sealed class RunRow
{
    public required long RunId { get; init; }
    public required DateOnly AsOf { get; init; }
    public required int Seed { get; init; }
    public required string State { get; init; }
    public Guid? JobId { get; init; }
    public required DateTime RequestedAt { get; init; }
    public DateTime? FinishedAt { get; init; }
    public string? Error { get; init; }
    public IReadOnlyList<RunStageRow> Stages { get; set; } = [];

    public bool HasDone(string stage) => Stages.Any(row => row.Stage == stage && row.State == JobState.Done);
}

/// <summary>One stage of a run; while it is running, its counts are those of the run's job.</summary>
public sealed class RunStageRow
{
    public required long RunId { get; init; }
    public required string Stage { get; init; }
    public required string State { get; init; }
    public required long DoneCount { get; init; }
    public long? TotalCount { get; init; }
    public DateTime? StartedAt { get; init; }
    public DateTime? FinishedAt { get; init; }
}
