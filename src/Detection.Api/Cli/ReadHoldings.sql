-- What a database holds, in one row. Result: server, installations, readings, first_period, last_period, latest_run_id, open_jobs.
select current_setting('server_version') as server,
       (select count(*) from installation) as installations,
       (select count(*) from reading) as readings,
       (select min(period) from reading) as first_period,
       (select max(period) from reading) as last_period,
       (select max(run_id) from run where state = 'done') as latest_run_id,
       (select count(*) from job where state in ('queued', 'running')) as open_jobs
