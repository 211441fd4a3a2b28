using Detection.Api.Infrastructure.Jobs;

namespace Detection.Api.Stages.Runs;

/// <summary>A job as the API shows it.</summary>
public sealed record JobResponse(
    Guid JobId, string Kind, string State, string? Step, long DoneCount, long? TotalCount, int? SecondsLeft, int Attempt, string? Error,
    DateTime RequestedAt, DateTime? StartedAt, DateTime? FinishedAt)
{
    public static JobResponse From(JobRow job, DateTimeOffset now) => new(
        job.JobId, job.Kind, job.State, job.Step, job.DoneCount, job.TotalCount,
        TimeLeft.SecondsLeft(job.StartedAt, job.FinishedAt, job.DoneCount, job.TotalCount, now),
        job.Attempt, job.Error, job.RequestedAt, job.StartedAt, job.FinishedAt);
}
