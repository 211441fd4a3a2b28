using Dapper;
using Detection.Api.Database;
using Detection.Api.Stages.Clusters;
using Geo.Statistics;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Detection.Api.Stages.HotSpots;

/// <summary>The table <c>hot_spot</c>.</summary>
public sealed class HotSpotStore(NpgsqlDataSource database)
{
    internal async Task<IReadOnlyList<ScoredPoint>> ListPoints(long runId, DateOnly asOf, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var points = new List<ScoredPoint>();
        await using var command = Command("ListScoredPoints", connection, runId, asOf);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) points.Add(new ScoredPoint(row.GetDouble(0), row.GetDouble(1), row.GetBoolean(2), row.GetBoolean(3), row.GetBoolean(4)));
        return points;
    }

    internal async Task<IReadOnlyList<NeighbourhoodCount>> ListNeighbourhoods(long runId, DateOnly asOf, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var areas = new List<NeighbourhoodCount>();
        await using var command = Command("ListNeighbourhoodCounts", connection, runId, asOf);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            areas.Add(new NeighbourhoodCount(row.GetString(0), row.GetString(1), row.GetFieldValue<MultiPolygon>(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6)));
        return areas;
    }

    internal async Task<IReadOnlyList<(string A, string B)>> ListNeighbourhoodPairs(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<(string, string)>(new CommandDefinition(Query("ListNeighbourhoodPairs"), commandTimeout: 0, cancellationToken: ct))).AsList();
    }

    /// <summary>What the newest finished run's hot spots rest on; null before the first.</summary>
    internal async Task<GetHotSpotBasis.Response?> FindBasis(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<GetHotSpotBasis.Response>(new CommandDefinition(
            "select counted, implausible, centroid, missing from hot_spot_basis where run_id = (select max(run_id) from run where state = 'done')", cancellationToken: ct));
    }

    /// <summary>Puts the areas in the place of whatever the run had, at once.</summary>
    internal async Task Replace(long runId, IReadOnlyList<HotSpotRow> rows, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition("delete from hot_spot where run_id = @runId; delete from hot_spot_basis where run_id = @runId", new { runId }, transaction, cancellationToken: ct));
        await connection.ExecuteAsync(new CommandDefinition(Query("CountBasis"), new { run_id = runId }, transaction, commandTimeout: 0, cancellationToken: ct));
        await using (var copy = await connection.BeginBinaryImportAsync(
            """
            copy hot_spot (run_id, area_kind, scale_metres, area_code, name, boundary, installation_count, suspicious_count, visited_count, confirmed_count, rate, smoothed_rate,
                gi_z, p_value, q_value, confidence, local_moran, moran_p, quadrant, density) from stdin (format binary)
            """, ct))
        {
            foreach (var row in rows) await Write(copy, runId, row, ct);
            await copy.CompleteAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    private static async Task Write(NpgsqlBinaryImporter copy, long runId, HotSpotRow row, CancellationToken ct)
    {
        var spot = row.Spot;
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(runId, NpgsqlDbType.Bigint, ct);
        await copy.WriteAsync(row.AreaKind, NpgsqlDbType.Text, ct);
        await copy.WriteAsync(row.ScaleMetres, NpgsqlDbType.Integer, ct);
        await copy.WriteAsync(row.AreaCode, NpgsqlDbType.Text, ct);
        if (row.Name is { } name) await copy.WriteAsync(name, NpgsqlDbType.Text, ct);
        else await copy.WriteNullAsync(ct);
        await copy.WriteAsync(row.Boundary, ct);
        foreach (var count in (int[])[row.Installations, row.Suspicious, row.Visited, row.Confirmed]) await copy.WriteAsync(count, NpgsqlDbType.Integer, ct);
        foreach (var value in (double[])[spot.Rate, spot.SmoothedRate, spot.GiZ, spot.Probability, spot.QValue]) await copy.WriteAsync(value, NpgsqlDbType.Double, ct);
        await copy.WriteAsync((short)spot.Confidence, NpgsqlDbType.Smallint, ct);
        await copy.WriteAsync(spot.Moran.Statistic, NpgsqlDbType.Double, ct);
        await copy.WriteAsync(spot.Moran.PseudoProbability, NpgsqlDbType.Double, ct);
        await copy.WriteAsync(Word(spot.Moran.Quadrant), NpgsqlDbType.Text, ct);
        await copy.WriteAsync(row.Density, NpgsqlDbType.Double, ct);
    }

    private static string Word(MoranQuadrant quadrant) => quadrant switch
    {
        MoranQuadrant.HighHigh => "high-high",
        MoranQuadrant.HighLow => "high-low",
        MoranQuadrant.LowHigh => "low-high",
        _ => "low-low",
    };

    private static NpgsqlCommand Command(string name, NpgsqlConnection connection, long runId, DateOnly asOf)
    {
        var command = new NpgsqlCommand(Query(name), connection) { CommandTimeout = 0 };
        command.Parameters.AddWithValue("run_id", runId);
        command.Parameters.AddWithValue("as_of", asOf);
        command.Parameters.AddWithValue("share", Suspicion.Share);
        return command;
    }

    private static string Query(string name) => Sql.Read($"Stages/HotSpots/{name}.sql");
}
