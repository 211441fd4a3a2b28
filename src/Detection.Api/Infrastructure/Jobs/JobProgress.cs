namespace Detection.Api.Infrastructure.Jobs;

/// <summary>How far a job is. Cheap to call for every item: only the newest is kept, and written about once a second.</summary>
/// <param name="jobId">The job it belongs to.</param>
/// <param name="attempt">1 the first time; more after the process died in the middle.</param>
public sealed class JobProgress(Guid jobId, int attempt)
{
    private Snapshot _now = new(null, 0, null);

    public sealed record Snapshot(string? Step, long DoneCount, long? TotalCount);

    public Guid JobId => jobId;

    public int Attempt => attempt;

    public Snapshot Now => Volatile.Read(ref _now);

    /// <summary>Says what is being done, how much of it is done, and of how much when that is known.</summary>
    public void Report(string? step, long done, long? total = null) => Volatile.Write(ref _now, new Snapshot(step, done, total));
}
