namespace Detection.Api.Database.Embedded;

/// <summary>An advisory lock on a file (flock), which the operating system lets go when its holder dies.</summary>
public static class FileLock
{
    // EWOULDBLOCK, which .NET hands on as the result of a refused lock.
    private const int WouldBlock = 11;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Holds the file alone, or returns null when anybody else holds it.</summary>
    public static FileStream? TryExclusive(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult == WouldBlock)
        {
            return null;
        }
    }

    /// <summary>Holds the file together with others who hold it shared.</summary>
    public static FileStream Shared(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);

    /// <summary>Holds the file alone, waiting for others to let go.</summary>
    /// <exception cref="DatabaseException">They did not within <paramref name="patience"/>.</exception>
    public static async Task<FileStream> Exclusive(string path, TimeSpan patience, TimeProvider clock, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            if (TryExclusive(path) is { } held) return held;
            if (clock.GetElapsedTime(start) > patience)
                throw new DatabaseException($"Another Tarama has been starting or stopping the database of {Path.GetDirectoryName(path)} for {patience.TotalSeconds:0} s. "
                    + "Wait for it or stop it, and try again.");
            await Task.Delay(Pause, clock, ct);
        }
    }
}
