using System.Collections.Concurrent;
using System.Reflection;

namespace Detection.Api.Database;

/// <summary>The SQL files that are built into the program, by their path from the project's folder.</summary>
public static class Sql
{
    private static readonly Assembly Program = typeof(Sql).Assembly;
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of one file, for example <c>Sql.Read("Stages/Scoring/ListScores.sql")</c>.</summary>
    /// <exception cref="ArgumentException">No such file was built in.</exception>
    public static string Read(string path) => Texts.GetOrAdd(path, Load);

    /// <summary>The paths of all built-in SQL files under a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> List(string folder) =>
        [.. Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    private static string Load(string path)
    {
        using var stream = Program.GetManifestResourceStream(path)
            ?? throw new ArgumentException($"No SQL file '{path}' is built into the program.", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
