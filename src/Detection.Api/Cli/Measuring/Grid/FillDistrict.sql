-- An invented district of a scratch database: installations on a lattice, equally many behind each transformer, read monthly on days of their route for three years.
-- Parameters: installations, transformers int, AsOf date. Result: the run's id. SRID: 4326.
insert into transformer (transformer_code, feeder_code, substation_code, rating_kva, location)
select 'T' || n, 'F' || n / 8, 'S' || n / 96, 400, st_setsrid(st_makepoint(35 + 0.003 * (n % 150), 36.8 + 0.003 * (n / 150)), 4326) from generate_series(0, @transformers - 1) n;
insert into installation (installation_no, tariff_group, transformer_code, location, position_source)
select n::text, 'dwelling', 'T' || n % @transformers,
       st_setsrid(st_makepoint(35 + 0.003 * (n % @transformers % 150) + 0.0003 * (n / @transformers % 10), 36.8 + 0.003 * (n % @transformers / 150) + 0.0003 * (n / @transformers / 10)), 4326), 'surveyed'
from generate_series(0, @installations - 1) n;
insert into reading (installation_id, period, first_reading_date, last_reading_date, active_kwh)
select i.installation_id, m::date, (m + (i.installation_no::bigint % @transformers % 20 || ' days')::interval)::date, (m + interval '1 month' + (i.installation_no::bigint % @transformers % 20 || ' days')::interval)::date,
       150 + i.installation_id * 37 % 200
from installation i, generate_series('2023-09-01'::timestamp, '2026-08-01', '1 month') m;
insert into transformer_energy (transformer_id, period, energy_in_kwh, first_reading_date, last_reading_date)
select transformer_id, m::date, 270.0 * @installations / @transformers, m::date, (m + interval '1 month')::date from transformer, generate_series('2023-11-01'::timestamp, '2026-09-01', '1 month') m;
insert into model (version, feature_set, artefact, artefact_sha256, created_at) values ('measure', 'measure', '', sha256(''), now());
with added as (
    insert into run (as_of, seed, state, requested_at, finished_at) values (@AsOf, 1, 'done', now(), clock_timestamp()) returning run_id
), scored as (
    insert into score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh)
    select installation_id, run_id, (select max(model_id) from model), (installation_id * 7919 % 10007) / 10007.0, installation_id::int, '{}', '[]', 100 from installation, added
)
select run_id from added
