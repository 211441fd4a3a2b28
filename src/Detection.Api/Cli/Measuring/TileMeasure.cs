using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using Detection.Api.Database;
using Detection.Api.Infrastructure;
using Detection.Api.Pipeline;
using Detection.Api.Stages.Tiles;
using Detection.Api.Stages.Tiles.Pyramid;
using Npgsql;

namespace Detection.Api.Cli.Measuring;

/// <summary>Times the tiles of many installations over HTTP with several clients at once, beside the bare SQL of the same tiles.</summary>
internal static class TileMeasure
{
    private const int Seed = 1;
    private const int MostTilesPerZoom = 120;

    /// <param name="Samples">Milliseconds, sorted.</param>
    private sealed record Times(double[] Samples)
    {
        public double At(double share) => Samples[Math.Min(Samples.Length - 1, (int)(share * Samples.Length))];
    }

    public static async Task Run(ScratchDatabase scratch, int installations, int clients, TextWriter output, CancellationToken ct)
    {
        var run = await Fill(scratch.Source, installations, ct);
        var began = Stopwatch.GetTimestamp();
        await new PyramidStage(scratch.Source).Run(new RunContext(run, new DateOnly(2026, 10, 31), Seed, new StageProgress((_, _) => { })), ct);
        var squares = await Scalar(scratch.Source, "select count(*) from tile_cell", ct);
        Line(output, $"{installations:N0} installations; squares of all zooms: {squares:N0}, made in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s; {clients} clients at once");
        var settings = new TaramaSettings(Path.GetTempPath(), scratch.ConnectionString, Address: "127.0.0.1", Port: 0, NightlyCron: "", NightlyZone: "Europe/Istanbul");
        await using var service = TaramaService.Build(settings, scratch.Source);
        await service.StartAsync(ct);
        using var client = new HttpClient { BaseAddress = new Uri(service.Urls.First()) };
        await output.WriteLineAsync("| zoom | tiles | p50 ms | p95 ms | p99 ms | median bytes | largest bytes | bare SQL p50 ms | ratio | again (kept) p50 ms |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|---|---|");
        for (var zoom = 0; zoom <= TileAddress.DeepestZoom; zoom++)
            await MeasureZoom(zoom, await ListTiles(scratch.Source, zoom, ct), client, service.Services.GetRequiredService<TileStore>(), clients, output, ct);
        await service.StopAsync(ct);
    }

    private static async Task MeasureZoom(
        int zoom, TileAddress[] tiles, HttpClient client, TileStore store, int clients, TextWriter output, CancellationToken ct)
    {
        var layer = TileLayer.Find("installations")!;
        var moment = await store.FindMoment(null, Infrastructure.Access.Role.Analyst, ct);
        var bare = await TimeAll(tiles, clients, async tile => (await store.Query(layer, tile, moment, ct)).Length, ct);
        var first = await TimeAll(tiles, clients, Fetch, ct);
        var again = await TimeAll(tiles, clients, Fetch, ct);
        var bytes = first.Bytes.Order().ToArray();
        Line(output, $"| {zoom} | {tiles.Length} | {first.Times.At(0.5):0.0} | {first.Times.At(0.95):0.0} | {first.Times.At(0.99):0.0} | {bytes[bytes.Length / 2]:N0} | {bytes[^1]:N0} | {bare.Times.At(0.5):0.0} | {first.Times.At(0.5) / bare.Times.At(0.5):0.00} | {again.Times.At(0.5):0.0} |");

        async Task<int> Fetch(TileAddress tile) =>
            (await client.GetByteArrayAsync(string.Create(CultureInfo.InvariantCulture, $"/tiles/installations/{tile.Zoom}/{tile.Column}/{tile.Row}.mvt"), ct)).Length;
    }

    private static async Task<(Times Times, List<int> Bytes)> TimeAll(TileAddress[] tiles, int clients, Func<TileAddress, Task<int>> fetch, CancellationToken ct)
    {
        var taken = new ConcurrentBag<(double Milliseconds, int Bytes)>();
        await Parallel.ForEachAsync(tiles, new ParallelOptions { MaxDegreeOfParallelism = clients, CancellationToken = ct }, async (tile, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            var bytes = await fetch(tile);
            taken.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes));
        });
        return (new Times([.. taken.Select(one => one.Milliseconds).Order()]), [.. taken.Select(one => one.Bytes)]);
    }

    private static async Task<TileAddress[]> ListTiles(NpgsqlDataSource source, int zoom, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<(int X, int Y)>(new CommandDefinition(
            Sql.Read("Cli/Measuring/ListInhabitedTiles.sql"), new { side = 1 << zoom, most = MostTilesPerZoom }, commandTimeout: 0, cancellationToken: ct));
        return [.. rows.Select(row => new TileAddress(zoom, row.X, row.Y))];
    }

    private static async Task<long> Fill(NpgsqlDataSource source, int installations, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            Sql.Read("Cli/Measuring/FillTileMeasure.sql"), new { installations }, commandTimeout: 0, cancellationToken: ct));
    }

    private static async Task<long> Scalar(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: ct));
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
