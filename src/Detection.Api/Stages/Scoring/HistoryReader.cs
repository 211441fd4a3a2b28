using System.Runtime.CompilerServices;
using Detection.Api.Database;
using Detection.Api.Stages.Scoring.Histories;
using Detection.Models.Series;
using Geo.Crs;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>Streams installations with their readings, a shard at a time, so that memory does not grow with the number of installations.</summary>
public sealed class HistoryReader(NpgsqlDataSource database)
{
    private const int ShardSize = 1_000;

    /// <summary>Between these there is a projected system; a population beyond them is measured in the nearest one [° east].</summary>
    private const double WestmostDegrees = 26, EastmostDegrees = 46;

    public async Task<long> Count(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select count(*) from installation");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Each tariff group's last month as known on a day.</summary>
    public async Task<IReadOnlyDictionary<TariffGroup, Period>> ScoringPeriods(DateOnly asOf, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/CountLastPeriods.sql"));
        command.Parameters.AddWithValue("as_of", asOf);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var counts = new List<(TariffGroup Group, Period Last, int Installations)>();
        while (await reader.ReadAsync(ct))
            counts.Add((Enum.Parse<TariffGroup>(reader.GetString(0), ignoreCase: true), Period.Of(reader.GetFieldValue<DateOnly>(1)), (int)reader.GetInt64(2)));
        return counts.GroupBy(c => c.Group).ToDictionary(g => g.Key, g => ScoringPeriod.Of(g.ToDictionary(c => c.Last, c => c.Installations))!.Value);
    }

    /// <summary>
    /// All installations in order of id. The next shard is read while the one before is worked on, on a connection that belongs to this walk.
    /// </summary>
    /// <param name="asOf">Rows of later days are not even read; the history's own view cuts what was known later.</param>
    public async IAsyncEnumerable<IReadOnlyList<InstallationHistory>> ReadShards(DateOnly asOf, [EnumeratorCancellation] CancellationToken ct)
    {
        var (srid, codes) = (await MetricSrid(ct), await ReadCodes(ct));
        await using var connection = await database.OpenConnectionAsync(ct);
        var next = ReadShard(connection, codes, 0, asOf, srid, ShardSize, ct);
        try
        {
            while (await next is { Count: > 0 } shard)
            {
                next = Task.Run(() => ReadShard(connection, codes, shard[^1].Id.Value, asOf, srid, ShardSize, ct), ct);
                yield return shard;
            }
        }
        finally
        {
            // A walk that is broken off must not give its connection back in the middle of an answer.
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>One installation as known on a day; null when there is none.</summary>
    /// <param name="srid">The projected system of its position; null for the population's, which takes a look at all of it.</param>
    public async Task<InstallationHistory?> Find(long installationId, DateOnly asOf, CancellationToken ct, int? srid = null)
    {
        var (metric, codes) = (srid ?? await MetricSrid(ct), await ReadCodes(ct));
        await using var connection = await database.OpenConnectionAsync(ct);
        return await ReadShard(connection, codes, installationId - 1, asOf, metric, size: 1, ct) is [var found] && found.Id.Value == installationId ? found : null;
    }

    private static Task<IReadOnlyList<InstallationHistory>> ReadShard(
        NpgsqlConnection connection, CodeTable codes, long after, DateOnly asOf, int srid, int size, CancellationToken ct) =>
        new HistoryShard(connection, codes, asOf).Read(after, size, srid, ct);

    private async Task<CodeTable> ReadCodes(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/Histories/Codes.sql"));
        await using var row = await command.ExecuteReaderAsync(ct);
        var rows = new List<CodeRow>();
        while (await row.ReadAsync(ct)) rows.Add(new CodeRow(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetBoolean(4)));
        return new CodeTable(rows);
    }

    /// <summary>One projected system for the whole population: that of its mean longitude, or of the nearest zone.</summary>
    internal async Task<int> MetricSrid(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select avg(st_x(location)) from installation");
        return await command.ExecuteScalarAsync(ct) is double longitude ? Srid.MetricAt(Math.Clamp(longitude, WestmostDegrees, EastmostDegrees)) : Srid.MetricAt(WestmostDegrees);
    }
}
