-- The newest jobs. Parameters: limit int. Result: JobRow, newest first. Index: job_requested.
select job_id, kind, arguments::text as arguments, state, attempt, step, done_count, total_count, error, requested_at, started_at, finished_at
from job
order by requested_at desc, job_id
limit @limit
