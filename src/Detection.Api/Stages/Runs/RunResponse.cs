using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Runs;

/// <summary>A run as the API shows it.</summary>
public sealed record RunResponse(
    long RunId, DateOnly AsOf, int Seed, string State, Guid? JobId, DateTime RequestedAt, DateTime? FinishedAt, string? Error,
    IReadOnlyList<RunResponse.StageResponse> Stages)
{
    public sealed record StageResponse(string Stage, string State, long DoneCount, long? TotalCount, int? SecondsElapsed, int? SecondsLeft);

    /// <summary>For the API document.</summary>
    public static RunResponse Example { get; } = new(
        42, new DateOnly(2026, 2, 28), 1, JobState.Running, Guid.Empty, new DateTime(2026, 2, 28, 23, 0, 0, DateTimeKind.Utc), null, null,
        [
            new("features", JobState.Done, 20_000, 20_000, 31, null),
            new("scores", JobState.Running, 8_000, 20_000, 6, 9),
            new("clusters", JobState.Queued, 0, null, null, null),
        ]);

    public static RunResponse From(RunRow run, DateTimeOffset now) => new(
        run.RunId, run.AsOf, run.Seed, run.State, run.JobId, run.RequestedAt, run.FinishedAt, run.Error,
        [.. run.Stages.Select(stage => From(stage, now))]);

    private static StageResponse From(RunStageRow stage, DateTimeOffset now) => new(
        stage.Stage, stage.State, stage.DoneCount, stage.TotalCount,
        TimeLeft.SecondsElapsed(stage.StartedAt, stage.FinishedAt, now),
        TimeLeft.SecondsLeft(stage.StartedAt, stage.FinishedAt, stage.DoneCount, stage.TotalCount, now));
}
