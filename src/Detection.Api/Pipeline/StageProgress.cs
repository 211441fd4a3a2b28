namespace Detection.Api.Pipeline;

/// <summary>How far a stage is. Cheap to call for every item: only the newest count is kept, and written about once a second.</summary>
public sealed class StageProgress
{
    private long _done;
    private long _total = -1;

    /// <summary>The items done so far and, once known, of how many.</summary>
    public (long Done, long? Total) Now => (Interlocked.Read(ref _done), Interlocked.Read(ref _total) is >= 0 and var total ? total : null);

    /// <summary>Says how many items are done, and of how many when that is known.</summary>
    public void Report(long done, long? total = null)
    {
        Interlocked.Exchange(ref _done, done);
        if (total is { } known) Interlocked.Exchange(ref _total, known);
    }
}
