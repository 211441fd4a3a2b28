using System.Globalization;
using Detection.Api.Database.Embedded;
using Npgsql;

namespace Detection.Api.Database;

/// <summary>The schema of a database as <c>pg_dump</c> prints it, without what differs from server to server.</summary>
public static class SchemaDump
{
    private const string Head = "-- The whole schema, for reading. Generated: tarama schema > src/Detection.Api/Database/FullSchema.sql\n"
        + "-- The job engine's own tables (qrtz_*) are left out: its package makes them and they change with its version.\n";

    /// <exception cref="DatabaseException"><c>pg_dump</c> is missing, or older than the server.</exception>
    public static async Task<string> Read(string connectionString, CancellationToken ct)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var binaries = await PostgresBinaries.Choose(await PostgresFolders.List(ct), major: null, ct);
        var dump = await ServerProgram.Run(ServerUser.Own, binaries.PathOf("pg_dump"),
        [
            "--schema-only", "--no-owner", "--no-privileges", "--no-comments", "--exclude-table=qrtz_*",
            "--host", target.Host!, "--port", target.Port.ToString(CultureInfo.InvariantCulture), "--username", target.Username!, target.Database!,
        ], ct, new Dictionary<string, string> { ["PGPASSWORD"] = target.Password ?? "" });
        if (dump.ExitCode != 0) throw new DatabaseException($"The schema could not be dumped: {dump.Said}");
        return Head + Normalise(dump.Output);
    }

    /// <summary>Leaves the statements; session settings, comments and the client's own commands go.</summary>
    private static string Normalise(string dump)
    {
        var lines = dump.Split('\n').Select(line => line.TrimEnd()).Where(line => !IsNoise(line)).ToList();
        var text = string.Join('\n', lines);
        while (text.Contains("\n\n\n", StringComparison.Ordinal)) text = text.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return text.Trim('\n').Insert(0, "\n") + "\n";
    }

    private static bool IsNoise(string line) =>
        line.StartsWith("--", StringComparison.Ordinal) || line.StartsWith('\\')
        || line.StartsWith("SET ", StringComparison.Ordinal) || line.StartsWith("SELECT pg_catalog.set_config", StringComparison.Ordinal);
}
