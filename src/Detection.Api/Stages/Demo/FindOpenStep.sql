-- The step that the newest open job is at. No parameters.
-- Result: step (text), share (double precision, 0 to 1, null when the total is not known). Index: job_open.
select coalesce(step, kind) as step, done_count::double precision / nullif(total_count, 0) as share
from job
where state in ('queued', 'running')
order by requested_at desc
limit 1;
