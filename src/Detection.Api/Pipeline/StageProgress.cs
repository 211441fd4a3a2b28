namespace Detection.Api.Pipeline;

/// <summary>How far a stage is. Cheap to call for every item: only the newest count is kept, and written about once a second.</summary>
/// <param name="listener">Told of every report; null when nobody listens.</param>
public sealed class StageProgress(Action<long, long?>? listener = null)
{
    /// <summary>The items done so far and, once known, of how many.</summary>
    public (long Done, long? Total) Now { get; private set; }

    /// <summary>Says how many items are done, and of how many when that is known.</summary>
    public void Report(long done, long? total = null)
    {
        Now = (done, total ?? Now.Total);
        listener?.Invoke(Now.Done, Now.Total);
    }
}
