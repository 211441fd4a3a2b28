using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Runs;

/// <summary>A run as the API shows it.</summary>
public sealed record RunResponse(
    long RunId, DateOnly AsOf, int Seed, string State, Guid? JobId, DateTime RequestedAt, DateTime? FinishedAt, string? Error,
    IReadOnlyList<RunResponse.StageResponse> Stages)
{
    public sealed record StageResponse(string Stage, string State, long DoneCount, long? TotalCount, int? SecondsElapsed, int? SecondsLeft);

    public static RunResponse From(RunRow run, DateTimeOffset now) => new(
        run.RunId, run.AsOf, run.Seed, run.State, run.JobId, run.RequestedAt, run.FinishedAt, run.Error,
        [.. run.Stages.Select(stage => From(stage, now))]);

    private static StageResponse From(RunStageRow stage, DateTimeOffset now) => new(
        stage.Stage, stage.State, stage.DoneCount, stage.TotalCount,
        TimeLeft.SecondsElapsed(stage.StartedAt, stage.FinishedAt, now),
        TimeLeft.SecondsLeft(stage.StartedAt, stage.FinishedAt, stage.DoneCount, stage.TotalCount, now));
}
