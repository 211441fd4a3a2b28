using System.Runtime.CompilerServices;
using Detection.Api.Database;
using Detection.Models.Series;
using Geo.Crs;
using Npgsql;

namespace Detection.Api.Stages.Scoring;

/// <summary>Streams installations with their readings, a shard at a time, so that memory does not grow with the number of installations.</summary>
public sealed class HistoryReader(NpgsqlDataSource database)
{
    private const int ShardSize = 2_000;

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

    /// <summary>All installations in order of id. Each shard is read whole before it is handed on, so that no connection waits for the reader.</summary>
    /// <param name="asOf">Rows of later days are not even read; the history's own view cuts what was known later.</param>
    public async IAsyncEnumerable<IReadOnlyList<InstallationHistory>> ReadShards(DateOnly asOf, [EnumeratorCancellation] CancellationToken ct)
    {
        var srid = await MetricSrid(ct);
        for (long after = 0; ;)
        {
            var shard = await ReadShard(after, asOf, srid, ct);
            if (shard.Count == 0) yield break;
            yield return shard;
            after = shard[^1].Id.Value;
        }
    }

    /// <summary>One installation as known on a day; null when there is none.</summary>
    /// <param name="srid">The projected system of its position; null for the population's, which takes a look at all of it.</param>
    public async Task<InstallationHistory?> Find(long installationId, DateOnly asOf, CancellationToken ct, int? srid = null) =>
        await ReadShard(installationId - 1, asOf, srid ?? await MetricSrid(ct), ct, size: 1) is [var found] && found.Id.Value == installationId ? found : null;

    private async Task<List<InstallationHistory>> ReadShard(long after, DateOnly asOf, int srid, CancellationToken ct, int size = ShardSize)
    {
        await using var command = database.CreateCommand(Sql.Read("Stages/Scoring/ReadHistories.sql"));
        command.Parameters.AddWithValue("after", after);
        command.Parameters.AddWithValue("size", size);
        command.Parameters.AddWithValue("as_of", asOf);
        command.Parameters.AddWithValue("srid", srid);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var shard = new List<InstallationHistory>(size);
        while (await reader.ReadAsync(ct)) shard.Add(HistoryRow.Read(reader));
        return shard;
    }

    /// <summary>One projected system for the whole population: that of its mean longitude, or of the nearest zone.</summary>
    internal async Task<int> MetricSrid(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select avg(st_x(location)) from installation");
        return await command.ExecuteScalarAsync(ct) is double longitude ? Srid.MetricAt(Math.Clamp(longitude, WestmostDegrees, EastmostDegrees)) : Srid.MetricAt(WestmostDegrees);
    }
}
