namespace Detection.Testing;

/// <summary>A new folder that goes when the test is over; every user may pass through it.</summary>
public sealed class TestFolder : IDisposable
{
    private const UnixFileMode OwnerAndPassers =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public TestFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"tarama-test-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path, OwnerAndPassers);
    }

    public string Path { get; }

    public string Sub(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
