using Dapper;
using Npgsql;

namespace Detection.Api.Database;

/// <summary>
/// What the page shows at the moment. While it stays equal, everything derived from it may be kept: tiles, counts, a browser's copies.
/// </summary>
/// <param name="RunId">The newest finished run; null before the first.</param>
/// <param name="SweepId">That run's newest planned sweep; null before the first.</param>
/// <param name="ChangedAt">When a run, a sweep or an import last finished.</param>
public sealed record DataVersion(long? RunId, long? SweepId, DateTime? ChangedAt)
{
    // A new build may draw the same data differently.
    private static readonly string Build = typeof(DataVersion).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Short, and another one whenever the data or the program is another.</summary>
    public string Tag => FormattableString.Invariant($"{RunId ?? 0}-{SweepId ?? 0}-{ChangedAt?.Ticks ?? 0:x}-{Build}");

    /// <summary>Asks the database; well under a millisecond.</summary>
    public static async Task<DataVersion> Find(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleAsync<DataVersion>(new CommandDefinition(Sql.Read("Database/FindDataVersion.sql"), cancellationToken: ct));
    }
}
