namespace Detection.Api.Stages.Evidence.Files;

/// <summary>Where originals are kept, by their SHA-256 and never changed: the seam a deployment replaces.</summary>
public interface IOriginals
{
    /// <summary>Keeps a file under its hash; the same file twice is kept once. The file given is moved or may be deleted afterwards.</summary>
    Task Keep(byte[] sha256, string path, CancellationToken ct);

    /// <summary>Opens an original for reading; the caller disposes it.</summary>
    /// <exception cref="FileNotFoundException">The store does not have it.</exception>
    Task<Stream> Open(byte[] sha256, CancellationToken ct);
}
