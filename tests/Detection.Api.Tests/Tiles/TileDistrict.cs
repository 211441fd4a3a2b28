using Dapper;
using Npgsql;

namespace Detection.Api.Tests.Tiles;

/// <summary>A district of as many installations as a test asks for, laid out in rows, with what the map draws around them.</summary>
internal static class TileDistrict
{
    public const double West = 35.30;
    public const double South = 36.98;

    /// <summary>Installations in rows of a hundred, <paramref name="stepDegrees"/> apart, ranked in order of their number by one finished run.</summary>
    /// <returns>The run.</returns>
    public static async Task<long> AddScoredInstallations(this NpgsqlDataSource source, int count, double stepDegrees)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            insert into installation (installation_no, tariff_group, neighbourhood, district, street, location, position_source, simulated)
            select (1000000 + n)::text, case n % 3 when 0 then 'dwelling' when 1 then 'commercial' else 'industry' end, 'Çınarlı', 'Seyhan', 'İğde Sokağı',
                   st_setsrid(st_makepoint(@West + n % 100 * @stepDegrees, @South + n / 100 * @stepDegrees), 4326), 'surveyed', true
            from generate_series(0, @count - 1) n
            """,
            new { count, stepDegrees, West, South });
        return await source.AddRun(
            """
            insert into score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh)
            select installation_id, @runId, @modelId, 1.0 / row_number() over by_id, row_number() over by_id, '{}', '[]', 5000.0 / row_number() over by_id
            from installation
            window by_id as (order by installation_id)
            """);
    }

    /// <summary>A finished run whose scores the given statement writes from @runId and @modelId.</summary>
    public static async Task<long> AddRun(this NpgsqlDataSource source, string insertScores)
    {
        await using var connection = await source.OpenConnectionAsync();
        var runId = await connection.ExecuteScalarAsync<long>(
            "insert into run (as_of, seed, state, requested_at, finished_at) values ('2026-10-31', 1, 'done', now(), clock_timestamp()) returning run_id");
        var modelId = await connection.ExecuteScalarAsync<long>(
            """
            insert into model (version, feature_set, artefact, artefact_sha256, created_at)
            values (gen_random_uuid()::text, 'test', '', sha256(gen_random_uuid()::text::bytea), now()) returning model_id
            """);
        await connection.ExecuteAsync(insertScores, new { runId, modelId });
        await connection.ExecuteAsync("analyze installation; analyze score");
        return runId;
    }

    /// <summary>A planned sweep of one crew that visits the first three installations in order.</summary>
    public static async Task AddSweep(this NpgsqlDataSource source, long runId)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            with planned as (
                insert into sweep (run_id, state, crew_count, shift_seconds, visit_seconds, depot, seed, requested_at, planned_at)
                values (@runId, 'planned', 1, 28800, 900, st_setsrid(st_makepoint(@West, @South), 4326), 1, now(), clock_timestamp()) returning sweep_id
            ), routed as (
                insert into sweep_route (sweep_id, crew_no, path, travel_seconds, visit_seconds, travel_metres, expected_kwh)
                select sweep_id, 1, (select st_makeline(location order by installation_id) from (select * from installation order by installation_id limit 3) i), 60, 2700, 300, 10
                from planned returning sweep_id
            )
            insert into sweep_stop (sweep_id, crew_no, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh)
            select sweep_id, 1, row_number() over (order by installation_id), installation_id, 1, 0, 0, 0, 1
            from routed cross join (select installation_id from installation order by installation_id limit 3) i
            """,
            new { runId, West, South });
    }
}
