using System.Diagnostics;
using Detection.Api.Database;
using Geo.Roads;
using Geo.Roads.Measuring;
using Geo.Roads.Snapping;
using Npgsql;

namespace Detection.Api.Cli.Measuring;

/// <summary>How long a road network takes to read and build, and its matrices to work out. Times are processor seconds of this program.</summary>
public static class RoadMeasure
{
    private static readonly int[] Sizes = [1000, 5000];

    /// <param name="path">An OpenStreetMap file; null for an invented city of <paramref name="side"/> × <paramref name="side"/> streets.</param>
    public static void Run(string? path, int side, TextWriter output, CancellationToken ct)
    {
        var cpu = Stopwatch();
        var network = MeasuredRoads.Of(path, side, ct);
        var (readSeconds, build) = (cpu(), Stopwatch());
        var map = RoadMap.Build(network, ct: ct);
        var buildSeconds = build();
        var write = Stopwatch();
        var content = RoadMapFile.Write(map);
        var (writeSeconds, load) = (write(), Stopwatch());
        RoadMapFile.Read(content);
        var loadSeconds = load();
        output.WriteLine(FormattableString.Invariant($"network: {network.NodeCount:N0} nodes, {network.EdgeCount:N0} edges, {network.Kilometres:N0} km, {network.TurnRestrictions.Count:N0} turn restrictions; mainland {map.IslandSizes[0]:N0}, {map.IslandSizes.Count - 1:N0} islands"));
        output.WriteLine(FormattableString.Invariant($"cpu s: read {readSeconds:0.00}, build {buildSeconds:0.00} ({map.ShortcutCount:N0} shortcuts), write {writeSeconds:0.00} ({content.Length / 1e6:0.0} MB), load {loadSeconds:0.00}"));
        var places = Places(map, Sizes[^1]);
        foreach (var size in Sizes)
        {
            var matrix = Stopwatch();
            var part = places.Take(size).ToList();
            RoadMatrix.CarMilliseconds(map, part, part, ct: ct);
            output.WriteLine(FormattableString.Invariant($"matrix {size:N0} × {size:N0}: {matrix():0.00} cpu s, one thread"));
        }
        var exact = Stopwatch();
        var (cells, unequal) = RoadAudit.CompareWithDijkstra(map, places.Take(40).ToList(), places.Take(2000).ToList());
        output.WriteLine(FormattableString.Invariant($"{cells:N0} cells compared with an exact Dijkstra search, {unequal:N0} unequal ({exact():0.00} cpu s)"));
        output.WriteLine(FormattableString.Invariant($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
    }

    /// <summary>The same matrix by pgRouting, on the same graph without turn restrictions, which its matrix does not know.</summary>
    /// <param name="size">Places in the matrix.</param>
    public static async Task ComparePgRouting(string? path, int side, int size, NpgsqlDataSource database, TextWriter output, CancellationToken ct)
    {
        var network = MeasuredRoads.Of(path, side, ct).WithoutRestrictions();
        var map = RoadMap.Build(network, ct: ct);
        var nodes = RoadAudit.MainlandNodes(map, size, seed: 1);
        var ours = Stopwatch();
        var matrix = RoadAudit.NodeMatrix(map, nodes, ct);
        var ourSeconds = ours();
        await using var connection = await database.OpenConnectionAsync(ct);
        await Execute(connection, "create extension if not exists pgrouting cascade; create temp table road_edge (id bigint, source bigint, target bigint, cost float8, reverse_cost float8)", ct);
        await using (var copy = await connection.BeginBinaryImportAsync("copy road_edge from stdin (format binary)", ct))
        {
            foreach (var edge in RoadAudit.CarEdges(network))
            {
                await copy.StartRowAsync(ct);
                await copy.WriteAsync(edge.Id, ct);
                await copy.WriteAsync(edge.From, ct);
                await copy.WriteAsync(edge.To, ct);
                await copy.WriteAsync(edge.Forward, ct);
                await copy.WriteAsync(edge.Backward, ct);
            }
            await copy.CompleteAsync(ct);
        }
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await using var command = new NpgsqlCommand("select start_vid, end_vid, agg_cost from pgr_dijkstraCostMatrix('select id, source, target, cost, reverse_cost from road_edge', $1::bigint[])", connection)
        {
            CommandTimeout = 0,
            Parameters = { new NpgsqlParameter { Value = nodes.Select(node => (long)node).ToArray() } },
        };
        var place = nodes.Select((node, i) => (node, i)).ToDictionary(pair => (long)pair.node, pair => pair.i);
        var (cells, unequal) = (0L, 0L);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            cells++;
            if ((long)Math.Round(reader.GetDouble(2)) != matrix[place[reader.GetInt64(0)] * nodes.Count + place[reader.GetInt64(1)]]) unequal++;
        }
        var theirSeconds = System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds;
        output.WriteLine(FormattableString.Invariant($"matrix {size:N0} × {size:N0} on {network.NodeCount:N0} nodes: {ourSeconds:0.00} cpu s here, {theirSeconds:0.00} s by pgRouting (wall), ratio {theirSeconds / ourSeconds:0}; {cells:N0} cells compared, {unequal:N0} unequal"));
    }

    private static List<SnappedPoint> Places(RoadMap map, int count)
    {
        var random = new Random(1);
        var places = new List<SnappedPoint>(count);
        while (places.Count < count)
        {
            if (map.FindCarRoad(map.Network.NodePosition(random.Next(map.Network.NodeCount))) is { } place) places.Add(place);
        }
        return places;
    }

    private static Func<double> Stopwatch()
    {
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        return () => (Process.GetCurrentProcess().TotalProcessorTime - started).TotalSeconds;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
