-- Takes up an open job, or closes it when it was cancelled meanwhile or its process died too often.
-- Parameters: jobId uuid, MostAttempts int, now timestamptz. Result: JobRow with its new state, no row when it had ended. Index: job_pkey.
update job
set state        = next.state,
    attempt      = attempt + case next.state when 'running' then 1 else 0 end,
    started_at   = case next.state when 'running' then @now else started_at end,
    heartbeat_at = @now,
    finished_at  = case next.state when 'running' then null else @now end,
    done_count   = 0,
    total_count  = null,
    error        = case next.state when 'failed' then 'The process that ran it died ' || attempt || ' times.' end
from (select case when cancel_requested then 'cancelled' when attempt >= @MostAttempts then 'failed' else 'running' end as state
      from job where job_id = @jobId) next
where job_id = @jobId and job.state in ('queued', 'running')
returning job_id, kind, arguments::text as arguments, job.state, attempt, step, done_count, total_count, error, requested_at, started_at, finished_at
