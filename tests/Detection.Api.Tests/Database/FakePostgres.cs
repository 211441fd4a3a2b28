using Detection.Testing;

namespace Detection.Api.Tests.Database;

/// <summary>A folder of programs with PostgreSQL's names that say and do what a test needs.</summary>
internal static class FakePostgres
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <param name="version">What <c>postgres --version</c> says.</param>
    /// <param name="failure">What initdb says before it fails.</param>
    public static string Make(TestFolder temporary, string version, string failure = "")
    {
        var folder = temporary.Sub($"fake-{version}");
        Directory.CreateDirectory(folder, Executable);
        Script(folder, "postgres", $"echo 'postgres (PostgreSQL) {version}'");
        Script(folder, "initdb", $"echo 'initdb: error: {failure}' >&2; exit 1");
        Script(folder, "pg_ctl", "exit 3");
        return folder;
    }

    private static void Script(string folder, string name, string body)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(path, Executable);
    }
}
