-- Runs, newest first. A run that is not done has the state of the job that ended it.
-- Parameters: runId bigint (null for all), latest boolean (only a run that is done), limit int. Result: RunRow. Index: run_pkey.
select r.run_id, r.as_of, r.seed, r.job_id, r.requested_at, coalesce(r.finished_at, j.finished_at) as finished_at, j.error,
       case when r.state <> 'done' and j.state in ('failed', 'cancelled') then j.state else r.state end as state
from run r
left join job j using (job_id)
where (@runId::bigint is null or r.run_id = @runId)
  and (not @latest or r.state = 'done')
order by r.run_id desc
limit @limit
