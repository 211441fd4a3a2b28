namespace Detection.Api.Database.Embedded;

/// <summary>Where PostgreSQL's server programs usually are.</summary>
public static class PostgresFolders
{
    /// <summary>The candidate folders of this machine; some may not exist.</summary>
    public static async Task<IReadOnlyList<string>> List(CancellationToken ct)
    {
        var folders = new List<string>();
        folders.AddRange(VersionFolders("/usr/lib/postgresql", "bin"));
        folders.AddRange(VersionFolders("/usr", "bin", "pgsql-*"));
        folders.AddRange(["/usr/lib/postgresql/bin", "/usr/local/pgsql/bin"]);
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        folders.AddRange(onPath);
        foreach (var pgConfig in onPath.Select(folder => Path.Combine(folder, "pg_config")).Where(File.Exists))
        {
            var answer = await ServerProgram.Run(ServerUser.Own, pgConfig, ["--bindir"], ct);
            if (answer.ExitCode == 0) folders.Add(answer.Output.Trim());
        }
        return folders;
    }

    private static IEnumerable<string> VersionFolders(string parent, string child, string pattern = "*") =>
        Directory.Exists(parent) ? Directory.EnumerateDirectories(parent, pattern).Select(folder => Path.Combine(folder, child)) : [];
}
