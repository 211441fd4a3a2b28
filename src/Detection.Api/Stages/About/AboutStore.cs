using Dapper;
using Detection.Api.Database;
using Npgsql;

namespace Detection.Api.Stages.About;

/// <summary>Counts what the database holds. A count looks at every row, so it is kept while nothing has finished since, and for a time in proportion to its cost.</summary>
public sealed class AboutStore(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Rows that arrive without a finished import show late, so that counting takes at most a hundredth of the time.</summary>
    private const int KeptTimesCost = 100;

    private volatile Counted? _last;

    /// <summary>What the database holds: counted now, or kept from a moment ago.</summary>
    public async Task<Contents> Find(CancellationToken ct)
    {
        var version = await DataVersion.Find(database, ct);
        var began = clock.GetTimestamp();
        if (_last is { } last && last.Version == version && clock.GetElapsedTime(last.Timestamp, began) < last.Cost * KeptTimesCost) return last.Contents;
        await using var connection = await database.OpenConnectionAsync(ct);
        var contents = await connection.QuerySingleAsync<Contents>(new CommandDefinition(Sql.Read("Stages/About/CountContents.sql"), cancellationToken: ct));
        var ended = clock.GetTimestamp();
        _last = new Counted(version, ended, clock.GetElapsedTime(began, ended), contents);
        return contents;
    }

    private sealed record Counted(DataVersion Version, long Timestamp, TimeSpan Cost, Contents Contents);
}
