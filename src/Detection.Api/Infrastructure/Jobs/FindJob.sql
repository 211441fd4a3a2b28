-- One job. Parameters: jobId uuid. Result: JobRow. Index: job_pkey.
select job_id, kind, arguments::text as arguments, state, attempt, step, done_count, total_count, error, requested_at, started_at, finished_at
from job
where job_id = @jobId
