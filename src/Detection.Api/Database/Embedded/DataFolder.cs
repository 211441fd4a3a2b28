namespace Detection.Api.Database.Embedded;

/// <summary>The folder in which the service keeps everything of its own.</summary>
public static class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Root's server runs as another user, who must be able to pass through on the way to its own folders.
    private const UnixFileMode OwnerAndPassers = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The folder used when none is named: outside the home of root, inside the home of anybody else.</summary>
    public static string Default()
    {
        if (Environment.IsPrivilegedProcess) return "/var/lib/tarama/default";
        var data = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
        return Path.Combine(data, "tarama");
    }

    /// <summary>Makes the folder, or checks that it can be written.</summary>
    /// <exception cref="DatabaseException">It cannot be made or written.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder, Environment.IsPrivilegedProcess ? OwnerAndPassers : OwnerOnly);
            using var probe = new FileStream(Path.Combine(folder, "start.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DatabaseException($"The user {Environment.UserName} may not write in the data folder {folder}: it belongs to somebody else. "
                + "Start Tarama as its owner, or choose another folder with --data or TARAMA_DATA.", e);
        }
        catch (IOException e) when (!Directory.Exists(folder) || e is not FileNotFoundException)
        {
            throw ServerFault.Explain($"The data folder {folder} cannot be used.", e.Message);
        }
    }
}
