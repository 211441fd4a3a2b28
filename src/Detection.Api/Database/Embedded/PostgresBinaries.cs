namespace Detection.Api.Database.Embedded;

/// <summary>One folder of PostgreSQL programs.</summary>
/// <param name="Folder">The folder that holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</param>
/// <param name="Version">What <c>postgres --version</c> says.</param>
public sealed record PostgresBinaries(string Folder, Version Version)
{
    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    public string PathOf(string program) => Path.Combine(Folder, program);

    /// <summary>The newest PostgreSQL among the folders, or the one of the given major version.</summary>
    /// <param name="folders">Where to look, in no particular order; folders without a server are skipped.</param>
    /// <param name="major">The major version an existing cluster was made by; null for the newest.</param>
    /// <exception cref="DatabaseException">There is none, or none new enough, or none of that major version.</exception>
    public static async Task<PostgresBinaries> Choose(IEnumerable<string> folders, int? major, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            if (Programs.All(program => File.Exists(Path.Combine(folder, program))) && await FindVersion(folder, ct) is { } version)
                found.Add(new PostgresBinaries(folder, version));
        }
        return Choose(found, major);
    }

    private static PostgresBinaries Choose(List<PostgresBinaries> found, int? major)
    {
        if (found.Count == 0)
            throw new DatabaseException("No PostgreSQL server programs were found on this machine. "
                + $"Install PostgreSQL {Migrator.OldestMajor} or newer with PostGIS (Debian: apt-get install postgresql postgresql-postgis), "
                + "or name a server of your own in TARAMA_CONNECTION.");
        var newest = found.MaxBy(binaries => binaries.Version)!;
        if (newest.Version.Major < Migrator.OldestMajor)
            throw new DatabaseException($"PostgreSQL {newest.Version} in {newest.Folder} is too old: Tarama needs {Migrator.OldestMajor} or newer. "
                + "Install a newer one, or name a server of your own in TARAMA_CONNECTION.");
        if (major is null) return newest;
        return found.Where(binaries => binaries.Version.Major == major).MaxBy(binaries => binaries.Version)
            ?? throw new DatabaseException($"The data folder was made by PostgreSQL {major}, but this machine has {newest.Version}. "
                + $"Install PostgreSQL {major} again, or move the data with pg_upgrade.");
    }

    private static async Task<Version?> FindVersion(string folder, CancellationToken ct)
    {
        var answer = await ServerProgram.Run(ServerUser.Own, Path.Combine(folder, "postgres"), ["--version"], ct);
        // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
        var words = answer.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (answer.ExitCode != 0 || words.Length < 3) return null;
        var number = new string([.. words[2].TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]);
        return Version.TryParse(number.Contains('.', StringComparison.Ordinal) ? number : number + ".0", out var version) ? version : null;
    }
}
