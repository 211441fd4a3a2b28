-- The stages of some runs, in order. The running one counts as its job does; what an ended run never reached is cancelled.
-- Parameters: runIds bigint[]. Result: RunStageRow. Index: run_stage_pkey.
select s.run_id, s.stage,
       case when s.state = 'running' and j.state in ('failed', 'cancelled') then j.state
            when s.state = 'queued' and j.state in ('failed', 'cancelled') then 'cancelled'
            else s.state end as state,
       case when s.state = 'running' and j.step = s.stage then j.done_count else s.done_count end as done_count,
       case when s.state = 'running' and j.step = s.stage then j.total_count else s.total_count end as total_count,
       s.started_at,
       case when s.state = 'running' then j.finished_at else s.finished_at end as finished_at
from run_stage s
join run r using (run_id)
left join job j using (job_id)
where s.run_id = any(@runIds)
order by s.run_id, s.ordinal
