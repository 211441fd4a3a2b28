namespace Detection.Api.Stages.Imports.Reading;

/// <summary>Where a file of another form is unpacked and rewritten; it goes when its import is over.</summary>
public sealed class ScratchFolder : IDisposable
{
    private readonly Lazy<string> _path = new(() => Directory.CreateTempSubdirectory("tarama-import-").FullName);
    private int _files;

    public string Path => _path.Value;

    /// <summary>A path in it that nothing uses yet.</summary>
    public string NewPath(string ending) => System.IO.Path.Combine(Path, $"{++_files}{ending}");

    public void Dispose()
    {
        if (_path.IsValueCreated) Directory.Delete(Path, recursive: true);
    }
}
