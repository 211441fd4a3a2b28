-- Ends a running job. Parameters: jobId uuid, state, error, Step text, DoneCount, TotalCount bigint, now timestamptz. Index: job_pkey.
update job
set state = @state, error = @error, step = @Step, done_count = @DoneCount, total_count = @TotalCount, heartbeat_at = @now, finished_at = @now
where job_id = @jobId and state = 'running'
