using Dapper;
using Npgsql;

namespace Detection.Api.Tests.Sweeps;

/// <summary>A finished run over installations that stand where a test puts them.</summary>
internal static class SweepDistrict
{
    public static readonly (double Longitude, double Latitude) Centre = (35.32, 37.00);

    /// <summary>Installations with these positions and expected energies, in a run of their own; a position or an energy may be absent or odd.</summary>
    public static async Task<long> AddScoredRun(this NpgsqlDataSource source, params (double? Longitude, double? Latitude, float Kwh)[] targets)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>(
            """
            with the_run as (insert into run (as_of, seed, state, requested_at) values ('2026-10-31', 1, 'done', now()) returning run_id),
            the_model as (
                insert into model (version, feature_set, artefact, artefact_sha256, created_at)
                values (gen_random_uuid()::text, 'test', '', sha256(gen_random_uuid()::text::bytea), now()) returning model_id),
            target as (
                select 'S' || run_id || '-' || no as installation_no, kwh, no, longitude, latitude
                  from the_run, unnest(@longitudes::float8[], @latitudes::float8[], @kwhs::real[]) with ordinality as t (longitude, latitude, kwh, no)),
            added as (
                insert into installation (installation_no, tariff_group, street, neighbourhood, location, position_source)
                select installation_no, 'dwelling', '=Çığ Sk. "A"', 'Şirinevler',
                       case when longitude is not null then st_setsrid(st_makepoint(longitude, latitude), 4326) end, 'surveyed'
                  from target returning installation_id, installation_no),
            scored as (
                insert into score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh)
                select installation_id, run_id, model_id, 0.5, no, '{}',
                       '[{"code": "level", "family": "level", "strength": 0.8, "tr": "Tüketim düştü.", "en": "Use fell."}]', kwh
                  from the_run, the_model, added join target using (installation_no))
            select run_id from the_run
            """,
            new
            {
                longitudes = targets.Select(target => target.Longitude).ToArray(),
                latitudes = targets.Select(target => target.Latitude).ToArray(),
                kwhs = targets.Select(target => target.Kwh).ToArray(),
            });
    }

    /// <summary>Installations in little clusters within about five kilometres of the centre.</summary>
    public static (double? Longitude, double? Latitude, float Kwh)[] Town(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (east, north) = ((i % 12 - 6) * 0.009, (i % 7 - 3) * 0.012);
            return ((double?)(Centre.Longitude + east + random.NextDouble() * 0.002), (double?)(Centre.Latitude + north + random.NextDouble() * 0.002),
                (float)(100 + random.NextDouble() * 5000));
        })];
    }

    public static async Task<IReadOnlyList<T>> Query<T>(this NpgsqlDataSource source, string sql, object parameters)
    {
        await using var connection = await source.OpenConnectionAsync();
        return (await connection.QueryAsync<T>(sql, parameters)).AsList();
    }
}
