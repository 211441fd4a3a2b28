using Dapper;
using Npgsql;

namespace Detection.Api.Tests.Grid;

/// <summary>
/// Two metered transformers side by side under one feeder, a third without a meter and one without installations; thirty homes on each of the
/// first two, read on the ninth of every month for three years. Home a-7, a large one, is registered at A and fed by B; a tap of 200 kWh a day hangs on A
/// since 2025; one home has moved in mid-month, one hangs on two transformers at once, one stands on another continent.
/// </summary>
internal static class GridDistrict
{
    public static readonly DateOnly AsOf = new(2026, 10, 31);

    private const string District =
        """
        insert into feeder (feeder_code, substation_code, line, rating_a, voltage_kv) values ('F-1', 'S-1', st_geomfromtext('LINESTRING(35.3 37.0, 35.31 37.0)', 4326), 300, 34.5);
        insert into transformer (transformer_code, feeder_code, rating_kva, location, name) values
            ('A', 'F-1', 250, st_setsrid(st_makepoint(35.300, 37.000), 4326), 'Çarşı 1'), ('B', 'F-1', 250, st_setsrid(st_makepoint(35.303, 37.000), 4326), 'Çarşı 2'),
            ('C', 'F-1', 100, st_setsrid(st_makepoint(35.306, 37.000), 4326), null), ('D', 'F-1', 100, st_setsrid(st_makepoint(35.309, 37.000), 4326), null);
        insert into installation (installation_no, tariff_group, neighbourhood, street, location, position_source, transformer_code, contract_power_kw)
        select t.code || '-' || n, 'dwelling', 'Çarşı', 'İnci Sokağı',
               case when t.code || n = 'b9' then st_setsrid(st_makepoint(-70, -33), 4326) else st_setsrid(st_makepoint(t.x + n * 0.00005, 37.0002), 4326) end,
               'surveyed', upper(t.code), 6
        from (values ('a', 35.300), ('b', 35.303), ('c', 35.306)) t(code, x), generate_series(1, 30) n;
        insert into reading (installation_id, period, first_reading_date, last_reading_date, active_kwh, estimated)
        select i.installation_id, m::date, (m + interval '8 days')::date, (m + interval '1 month 8 days')::date,
               (8 + i.installation_id % 7) * case i.installation_no when 'a-7' then 5 else 1 end * (1 + 0.3 * cos(2 * pi() * extract(month from m) / 12)) * (0.8 + 0.4 * ((i.installation_id * 7919 + extract(epoch from m)::bigint / 86400 * 104729) % 97) / 97.0)
                   * extract(day from (m + interval '1 month') - m), false
        from installation i, generate_series('2023-09-01'::timestamp, '2026-09-01', '1 month') m;
        insert into transformer_link (installation_id, transformer_code, from_day, to_day)
        select installation_id, 'C', date '2020-01-01', date '2025-03-15' from installation where installation_no = 'a-3' union all
        select installation_id, 'A', '2025-03-15', null from installation where installation_no = 'a-3' union all
        select installation_id, 'C', '2020-01-01', null from installation where installation_no = 'c-3' union all
        select installation_id, 'B', '2026-01-01', null from installation where installation_no = 'c-3';
        """;

    /// <summary>What went in: the bills of those truly fed, spread over days, the tap, and losses.</summary>
    private const string Energy =
        """
        insert into transformer_energy (transformer_id, period, energy_in_kwh, first_reading_date, last_reading_date)
        select t.transformer_id, m::date, 1.027 * (
                   select sum(r.active_kwh * (least(r.last_reading_date, (m + interval '1 month')::date) - greatest(r.first_reading_date, m::date))::float8 / (r.last_reading_date - r.first_reading_date))
                   from reading r join installation i using (installation_id)
                   where r.first_reading_date < (m + interval '1 month')::date and r.last_reading_date > m::date
                     and case when i.installation_no = 'a-7' then 'B' else i.transformer_code end = t.transformer_code)
               + case when t.transformer_code = 'A' and m >= '2025-01-01' then 200 else 0 end * extract(day from (m + interval '1 month') - m)
               + 0.53 * 24 * extract(day from (m + interval '1 month') - m), m::date, (m + interval '1 month')::date
        from transformer t, generate_series('2023-11-01'::timestamp, '2026-09-01', '1 month') m
        where t.transformer_code in ('A', 'B');
        """;

    public static async Task<long> Build(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(District);
        await connection.ExecuteAsync(Energy);
        await connection.ExecuteAsync("analyze installation, reading, transformer, transformer_energy, transformer_link");
        return await connection.ExecuteScalarAsync<long>(
            "insert into run (as_of, seed, state, requested_at, finished_at) values (@AsOf, 1, 'done', now(), clock_timestamp()) returning run_id", new { AsOf });
    }
}
