-- Which run and sweep the page shows, and when anything it shows last changed.
-- Result: run_id bigint (newest finished run or null), sweep_id bigint (that run's night's sweep or null), changed_at timestamptz (or null).
-- Index: primary keys; the three tables hold a row a night.
with newest_run as (
    select run_id, finished_at from run where state = 'done' order by run_id desc limit 1
), newest_sweep as (
    select sweep_id, planned_at from sweep join newest_run using (run_id) where campaign_id is null and state = 'planned' order by sweep_id desc limit 1
)
select (select run_id from newest_run) as run_id,
       (select sweep_id from newest_sweep) as sweep_id,
       greatest((select finished_at from newest_run), (select planned_at from newest_sweep), (select max(finished_at) from import)) as changed_at
