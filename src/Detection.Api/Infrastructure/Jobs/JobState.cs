namespace Detection.Api.Infrastructure.Jobs;

/// <summary>The states of a job, a run and a run's stage, as stored and as shown.</summary>
public static class JobState
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    /// <summary>Whether more is to come.</summary>
    public static bool IsOpen(string state) => state is Queued or Running;
}
