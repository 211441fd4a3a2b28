using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Runs;

/// <summary>A job as the API shows it.</summary>
public sealed record JobResponse(
    Guid JobId, string Kind, string State, string? Step, long DoneCount, long? TotalCount, int? SecondsLeft, int Attempt, string? Error,
    DateTime RequestedAt, DateTime? StartedAt, DateTime? FinishedAt)
{
    /// <summary>For the API document.</summary>
    public static JobResponse Example { get; } = new(
        Guid.Empty, "nightly-run", JobState.Running, "scores", 8_000, 20_000, 9, 1, null,
        new DateTime(2026, 2, 28, 23, 0, 0, DateTimeKind.Utc), new DateTime(2026, 2, 28, 23, 0, 1, DateTimeKind.Utc), null);

    public static JobResponse From(JobRow job, DateTimeOffset now) => new(
        job.JobId, job.Kind, job.State, job.Step, job.DoneCount, job.TotalCount,
        TimeLeft.SecondsLeft(job.StartedAt, job.FinishedAt, job.DoneCount, job.TotalCount, now),
        job.Attempt, job.Error, job.RequestedAt, job.StartedAt, job.FinishedAt);
}
