namespace Detection.Api.Stages.Evidence.Files;

/// <summary>Originals in a folder, each a read-only file named by its hash.</summary>
public sealed class FolderOriginals(string folder) : IOriginals
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead;

    public Task Keep(byte[] sha256, string path, CancellationToken ct)
    {
        var target = PathOf(sha256);
        if (File.Exists(target)) return Task.CompletedTask;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // A move within one file system is atomic: a reader sees the whole original or none.
        File.SetUnixFileMode(path, ReadOnly);
        File.Move(path, target, overwrite: false);
        return Task.CompletedTask;
    }

    public Task<Stream> Open(byte[] sha256, CancellationToken ct) =>
        Task.FromResult<Stream>(new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 64 * 1024, useAsync: true));

    private string PathOf(byte[] sha256)
    {
        var name = Convert.ToHexStringLower(sha256);
        return Path.Combine(folder, name[..2], name);
    }
}
