using System.Globalization;

namespace Detection.Api.Database.Embedded;

/// <summary>The operating system's user the server runs as: the caller's own, or <c>postgres</c> when the caller is root.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="IsOther">Whether it is another user than the caller.</param>
public sealed record ServerUser(string Name, bool IsOther)
{
    private const string Unprivileged = "postgres";

    /// <summary>The caller itself.</summary>
    public static ServerUser Own { get; } = new(Environment.UserName, IsOther: false);

    /// <summary>PostgreSQL refuses to run as root, so root hands the server to the <c>postgres</c> user.</summary>
    /// <exception cref="DatabaseException">The caller is root and there is no such user.</exception>
    public static ServerUser Choose()
    {
        if (!Environment.IsPrivilegedProcess) return Own;
        if (!File.ReadLines("/etc/passwd").Any(line => line.StartsWith(Unprivileged + ":", StringComparison.Ordinal)))
            throw new DatabaseException($"PostgreSQL does not run as root, and this machine has no user '{Unprivileged}' to run it as. "
                + $"Create one (useradd --system {Unprivileged}), or start Tarama as an ordinary user.");
        return new ServerUser(Unprivileged, IsOther: true);
    }

    /// <summary>What stands before a command so that it runs as this user, without root's capabilities, in a session of its own.</summary>
    public IReadOnlyList<string> CommandPrefix => IsOther
        ? ["setsid", "--wait", "setpriv", $"--reuid={Name}", $"--regid={Name}", "--init-groups", "--inh-caps=-all", "--"]
        : [];

    /// <exception cref="DatabaseException">The folder exists and belongs to somebody else.</exception>
    public async Task RequireOwner(string folder, CancellationToken ct)
    {
        if (Directory.Exists(folder) && await FindOwner(folder, ct) is { } owner && owner != Name)
            throw new DatabaseException($"The folder {folder} belongs to {owner}, but the database runs as {Name}. "
                + $"Start Tarama as the user that made it, give it back (chown -R {Name} {folder}), or choose another folder with --data.");
    }

    /// <summary>Creates a folder only this user may enter, or checks that an existing one is theirs.</summary>
    /// <exception cref="DatabaseException">The folder belongs to somebody else or cannot be made.</exception>
    public async Task OwnFolder(string folder, CancellationToken ct)
    {
        await RequireOwner(folder, ct);
        string[] ownership = IsOther ? ["-o", Name, "-g", Name] : [];
        var made = await ServerProgram.Run(Own, "install", ["-d", "-m", "0700", .. ownership, folder], ct);
        if (made.ExitCode != 0) throw ServerFault.Explain($"The folder {folder} cannot be prepared.", made.Said);
    }

    /// <summary>Root is let in everywhere, the server's user is not: every folder above its own must let it through.</summary>
    public async Task RequireReach(string folder, CancellationToken ct)
    {
        var answer = await ServerProgram.Run(this, "test", ["-x", folder], ct);
        if (answer.ExitCode != 0)
            throw new DatabaseException(string.Create(CultureInfo.InvariantCulture,
                $"The user {Name}, who runs the database, cannot enter {folder}. Choose a folder outside the home of root with --data or TARAMA_DATA."));
    }

    /// <summary>Gives a file to this user.</summary>
    public async Task Give(string file, CancellationToken ct)
    {
        if (!IsOther) return;
        var given = await ServerProgram.Run(Own, "chown", [$"{Name}:{Name}", file], ct);
        if (given.ExitCode != 0) throw ServerFault.Explain($"The file {file} cannot be given to {Name}.", given.Said);
    }

    /// <summary>Writes a secret to a new file in a folder of this user that only this user may read.</summary>
    /// <returns>The file's path; the caller deletes it.</returns>
    public async Task<string> PassSecret(string folder, string secret, CancellationToken ct)
    {
        var file = Path.Combine(folder, "secret");
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using (var writer = new StreamWriter(file, options)) await writer.WriteAsync(secret.AsMemory(), ct);
        await Give(file, ct);
        return file;
    }

    private static async Task<string?> FindOwner(string folder, CancellationToken ct)
    {
        var answer = await ServerProgram.Run(Own, "stat", ["-c", "%U", folder], ct);
        return answer.ExitCode == 0 ? answer.Output.Trim() : null;
    }
}
