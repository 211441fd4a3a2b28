-- Says that a job lives and how far it is. Parameters: jobId uuid, Step text, DoneCount, TotalCount bigint, now timestamptz.
-- Result: whether somebody asked it to stop. Index: job_pkey.
update job
set heartbeat_at = @now, step = @Step, done_count = @DoneCount, total_count = @TotalCount
where job_id = @jobId
returning cancel_requested
