-- The run that is waiting or going on, if any. Result: run_id bigint.
select r.run_id
from run r
left join job j using (job_id)
where r.state in ('queued', 'running') and coalesce(j.state, r.state) in ('queued', 'running')
order by r.run_id
limit 1
