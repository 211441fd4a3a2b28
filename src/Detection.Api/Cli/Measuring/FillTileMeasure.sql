-- Fills a scratch database with scored installations: forty towns over southern Türkiye whose density falls off from their middles, one in four
-- installations in the largest.
-- Parameters: installations int. Result: the run, bigint. SRID 4326.
do $$ begin perform setseed(0.42); end $$;
insert into installation (installation_no, tariff_group, location, position_source)
select (10000000 + n)::text, case when n % 9 = 0 then 'commercial' else 'dwelling' end,
       st_setsrid(st_makepoint(
           31.5 + 6.0 * ((town * 37) % 40) / 40.0 + spread * sqrt(-2 * ln(1 - random())) * cos(angle),
           36.4 + 2.2 * ((town * 23) % 40) / 40.0 + spread * sqrt(-2 * ln(1 - random())) * sin(angle)), 4326), 'simulated'
from (
    select n, case when n % 4 = 0 then 0 else n % 40 end as town, case when n % 4 = 0 then 0.05 else 0.02 end as spread, random() * 2 * pi() as angle
    from generate_series(1, @installations) n
) drawn;
with made_model as (
    insert into model (version, feature_set, artefact, artefact_sha256, created_at) values ('measure', 'measure', '', sha256(''), now()) returning model_id
), made_run as (
    insert into run (as_of, seed, state, requested_at, finished_at) values ('2026-10-31', 1, 'done', now(), now()) returning run_id
)
insert into score (installation_id, run_id, model_id, score, rank, detector_scores, reasons, expected_kwh)
select installation_id, run_id, model_id, 1.0 / sqrt(place), place, '{}', '[]', 1000
from (select installation_id, row_number() over (order by md5(installation_no)) as place from installation) ranked
cross join made_model cross join made_run;
analyze installation;
analyze score;
select max(run_id) from run;
