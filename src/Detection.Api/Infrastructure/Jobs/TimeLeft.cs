namespace Detection.Api.Infrastructure.Jobs;

/// <summary>How long open work has taken and will take, if it goes on as it did so far.</summary>
public static class TimeLeft
{
    /// <returns>Whole seconds; null before the start.</returns>
    public static int? SecondsElapsed(DateTime? startedAt, DateTime? finishedAt, DateTimeOffset now) =>
        startedAt is { } start ? (int)Math.Round(((finishedAt ?? now.UtcDateTime) - start).TotalSeconds) : null;

    /// <returns>Whole seconds; null when the total is not known, nothing is done yet, or the work has ended.</returns>
    public static int? SecondsLeft(DateTime? startedAt, DateTime? finishedAt, long done, long? total, DateTimeOffset now)
    {
        if (startedAt is not { } start || finishedAt is not null || total is not { } all || done <= 0) return null;
        var elapsedSeconds = (now.UtcDateTime - start).TotalSeconds;
        return (int)Math.Ceiling(elapsedSeconds * Math.Max(0, all - done) / done);
    }
}
