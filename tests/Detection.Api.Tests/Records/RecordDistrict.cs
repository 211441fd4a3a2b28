using Dapper;
using Npgsql;

namespace Detection.Api.Tests.Records;

/// <summary>A few installations in the database, as the records and the panel need them.</summary>
internal static class RecordDistrict
{
    public static readonly DateOnly LastPeriod = new(2026, 10, 1);

    /// <summary>One installation; a position, a meter and readings only when they are given.</summary>
    public static async Task<long> AddInstallation(
        this NpgsqlDataSource source, string no, (double Longitude, double Latitude)? position = null, double? monthlyKwh = null, string? meterSerial = null,
        string tariffGroup = "dwelling", string street = "Ağaçlı Sokağı")
    {
        await using var connection = await source.OpenConnectionAsync();
        var id = await connection.ExecuteScalarAsync<long>(
            """
            insert into installation (installation_no, tariff_group, province, district, neighbourhood, street, location, position_source, simulated)
            values (@no, @tariffGroup, 'Adana', 'Seyhan', 'Çınarlı', @street,
                    case when @longitude::float8 is null then null else st_setsrid(st_makepoint(@longitude, @latitude), 4326) end,
                    case when @longitude::float8 is null then null else 'surveyed' end, true)
            returning installation_id
            """,
            new { no, tariffGroup, street, longitude = position?.Longitude, latitude = position?.Latitude });
        await connection.ExecuteAsync(
            "insert into meter (installation_id, serial_no, brand, stamp_year, multiplier, fitted_on) select @id, @meterSerial, 'Köhler', 2019, 1, '2019-04-02' where @meterSerial::text is not null",
            new { id, meterSerial });
        await connection.ExecuteAsync(
            """
            insert into reading (installation_id, period, active_kwh)
            select @id, (@lastPeriod::date - make_interval(months => back))::date, @monthlyKwh
              from generate_series(0, 23) back
             where @monthlyKwh::float8 is not null
            """,
            new { id, lastPeriod = LastPeriod.ToDateTime(default), monthlyKwh });
        return id;
    }

    /// <summary>A finished run that scored the installations in the given order.</summary>
    public static async Task<long> AddRun(this NpgsqlDataSource source, params long[] ranked)
    {
        await using var connection = await source.OpenConnectionAsync();
        var runId = await connection.ExecuteScalarAsync<long>(
            "insert into run (as_of, seed, state, requested_at) values ('2026-10-31', 1, 'done', now()) returning run_id");
        var modelId = await connection.ExecuteScalarAsync<long>(
            """
            insert into model (version, feature_set, artefact, artefact_sha256, created_at)
            values (gen_random_uuid()::text, 'test', '', sha256(gen_random_uuid()::text::bytea), now()) returning model_id
            """);
        await connection.ExecuteAsync(
            """
            insert into score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh, drop_began)
            select id, @runId, @modelId, 1.0 / rank, rank, '{"robustPeer": 0.9}',
                   '[{"code": "level", "family": "level", "strength": 0.8, "tr": "Tüketim % 38 düzeyine indi.", "en": "Use fell to 38 %."}]', 1234, '2026-03-01'
              from unnest(@ranked) with ordinality as target (id, rank)
            """,
            new { runId, modelId, ranked });
        return runId;
    }
}
