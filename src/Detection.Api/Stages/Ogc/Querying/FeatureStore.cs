using System.Data;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Detection.Api.Stages.Ogc.Querying;

/// <summary>Reads features of collections, row by row.</summary>
public sealed class FeatureStore(NpgsqlDataSource database, TimeProvider clock) : IDisposable
{
    /// <summary>A count looks at every row, so it is kept for a time in proportion to its cost: counting takes at most a fiftieth of the time.</summary>
    private const int KeptTimesCost = 50;

    private const int MostKeptCounts = 1_000;

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = MostKeptCounts });

    /// <summary>How many features meet the conditions; at most some seconds old where counting is dear.</summary>
    public async Task<long> Count(ItemsQuery query, CancellationToken ct)
    {
        var key = (query.Collection.Id, query.Conditions.Key);
        if (_counts.TryGetValue(key, out long kept)) return kept;
        var began = clock.GetTimestamp();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = FeatureSql.Count(query);
        command.Connection = connection;
        var count = (long)(await command.ExecuteScalarAsync(ct))!;
        var keep = clock.GetElapsedTime(began) * KeptTimesCost;
        if (keep > TimeSpan.FromSeconds(1)) _counts.Set(key, count, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = keep });
        return count;
    }

    /// <summary>Hands each feature to a reader, by key: column 0 the key, 1 the geometry, 2 and on the properties.</summary>
    /// <param name="after">Only features with a greater key.</param>
    /// <param name="limit">At most so many; null for all.</param>
    public async Task Read(ItemsQuery query, long? after, int? limit, Func<NpgsqlDataReader, ValueTask> take, CancellationToken ct)
    {
        await using var command = FeatureSql.Select(query, after, limit);
        await Run(command, take, ct);
    }

    /// <returns>False when there is no such feature.</returns>
    public async Task<bool> ReadOne(ItemsQuery query, long featureId, Func<NpgsqlDataReader, ValueTask> take, CancellationToken ct)
    {
        var found = false;
        await using var command = FeatureSql.One(query, featureId);
        await Run(command, row =>
        {
            found = true;
            return take(row);
        }, ct);
        return found;
    }

    /// <summary>Where the page before a key begins: the key after which it is read, how many it holds, and whether there is one before it.</summary>
    public async Task<(long? After, int Count, bool HasMore)> FindPageBefore(ItemsQuery query, long before, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = FeatureSql.FindPageBefore(query, before, limit);
        command.Connection = connection;
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var count = (int)row.GetInt64(1);
        return count > limit ? (row.GetInt64(0), limit, true) : (null, count, false);
    }

    public void Dispose() => _counts.Dispose();

    private async Task Run(NpgsqlCommand command, Func<NpgsqlDataReader, ValueTask> take, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        command.Connection = connection;
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, ct);
        while (await rows.ReadAsync(ct)) await take(rows);
    }
}
