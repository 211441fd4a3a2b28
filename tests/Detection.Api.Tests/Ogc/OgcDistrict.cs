using Dapper;
using Detection.Api.Tests.Tiles;
using Npgsql;

namespace Detection.Api.Tests.Ogc;

/// <summary>A district of 350 scored installations, with one across the antimeridian and one on another continent, and something of every collection.</summary>
internal static class OgcDistrict
{
    public const int Installations = 350;

    /// <summary>Fills an empty database; does nothing to one that is filled.</summary>
    public static async Task Fill(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        if (await connection.ExecuteScalarAsync<bool>("select exists (select from installation)")) return;
        var runId = await source.AddScoredInstallations(Installations, stepDegrees: 0.0002);
        await source.AddSweep(runId);
        await connection.ExecuteAsync(
            """
            update installation set street = '=cmd|'' /C calc''!A0' where installation_no = '1000001';
            insert into installation (installation_no, tariff_group, location, contract_start) values
                ('F-FIJI', 'dwelling', st_setsrid(st_makepoint(-179.5, -17), 4326), '2024-02-29'),
                ('F-PERU', 'dwelling', st_setsrid(st_makepoint(-77, -12), 4326), null),
                ('F-NOWHERE', 'dwelling', null, null);
            insert into neighbourhood (neighbourhood_code, province, district, name, boundary) values
                ('N1', 'Adana', 'Seyhan', 'Çınarlı', st_multi(st_makeenvelope(35.29, 36.97, 35.31, 36.99, 4326)));
            insert into feeder (feeder_code, name, voltage_kv, line) values ('F-3', 'Göl', 31.5, st_setsrid(st_makeline(st_makepoint(35.30, 36.98), st_makepoint(35.31, 36.985)), 4326));
            insert into transformer (transformer_code, feeder_code, rating_kva, location) values ('T-0042', 'F-3', 400, st_setsrid(st_makepoint(35.302, 36.981), 4326));
            insert into cluster (run_id, cluster_no, name, installation_count, expected_kwh, boundary)
            values (@runId, 1, 'Çınarlı, İğde Sokağı', 3, 5500, st_makeenvelope(35.300, 36.980, 35.301, 36.981, 4326));
            insert into hot_spot (run_id, area_kind, scale_metres, area_code, boundary, installation_count, suspicious_count, visited_count, confirmed_count, rate,
                smoothed_rate, gi_z, p_value, q_value, confidence, local_moran, moran_p, density)
            values (@runId, 'hexagon', 400, 'h', st_multi(st_makeenvelope(35.30, 36.98, 35.302, 36.982, 4326)), 20, 4, 0, 0, 0.2, 0.2, 3, 0.001, 0.01, 99, 1, 0.01, 5);
            insert into finding (installation_id, outcome, step, detected_at, version, entry_count, facts, created_at, changed_at)
            select installation_id, 'illegalB', 'draft', '2026-05-01T20:59:59Z', 1, 1, '{}', now(), now() from installation where installation_no = '1000000';
            insert into finding (outcome, step, detected_at, version, entry_count, facts, created_at, changed_at)
            values ('illegalA', 'review', '2026-05-01T21:00:00Z', 1, 1, '{"place": {"longitude": 35.3, "latitude": 36.98}}', now(), now());
            analyze
            """, new { runId });
    }
}
