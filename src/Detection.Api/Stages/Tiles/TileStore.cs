using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure.Access;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace Detection.Api.Stages.Tiles;

/// <summary>Draws tiles from the tables, and keeps the ones drawn while the data stays what it is.</summary>
public sealed class TileStore(NpgsqlDataSource database) : IDisposable
{
    /// <summary>Width of the strip around a tile whose features it also holds, so that symbols are not cut at its edge.</summary>
    private const double MarginShare = 64.0 / 4096;

    private const long CacheBytes = 64 * 1024 * 1024;

    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = CacheBytes });

    /// <summary>What a role's map shows now, or in a month.</summary>
    public async Task<MapMoment> FindMoment(DateOnly? month, Role role, CancellationToken ct)
    {
        var version = await DataVersion.Find(database, ct);
        var moment = new MapMoment(version, month, role is not Role.Regulator);
        if (month is null) return moment;
        await using var connection = await database.OpenConnectionAsync(ct);
        var runId = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            Sql.Read("Stages/Tiles/FindRunOfMonth.sql"), new { period = moment.Period }, cancellationToken: ct));
        return moment with { Version = version with { RunId = runId, SweepId = runId == version.RunId ? version.SweepId : null } };
    }

    /// <summary>The tile as Mapbox vector tile, version 2; empty when nothing lies in it.</summary>
    public async Task<byte[]> Draw(TileLayer layer, TileAddress tile, MapMoment moment, CancellationToken ct)
    {
        if (tile.Zoom < layer.ShallowestZoom) return [];
        var key = (moment.Tag, layer.Name, tile);
        if (_drawn.TryGetValue(key, out byte[]? kept)) return kept!;
        var bytes = await Query(layer, tile, moment, ct);
        _drawn.Set(key, bytes, new MemoryCacheEntryOptions { Size = bytes.Length + 100 });
        return bytes;
    }

    public void Dispose() => _drawn.Dispose();

    /// <summary>The tile as the database draws it, kept nowhere.</summary>
    internal async Task<byte[]> Query(TileLayer layer, TileAddress tile, MapMoment moment, CancellationToken ct)
    {
        var (west, south, east, north) = tile.Bounds(MarginShare);
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<byte[]>(new CommandDefinition(
            Sql.Read($"Stages/Tiles/Layers/{layer.Name}.sql"),
            new
            {
                z = tile.Zoom, x = tile.Column, y = tile.Row, west, south, east, north,
                run_id = moment.Version.RunId, sweep_id = moment.Version.SweepId, insider = moment.IsInsider, period = moment.Period,
            },
            cancellationToken: ct)) ?? [];
    }
}
