-- Asks an open job to stop; a queued one ends here. Parameters: jobId uuid, now timestamptz. Index: job_pkey.
update job
set cancel_requested = true,
    state            = case state when 'queued' then 'cancelled' else state end,
    finished_at      = case state when 'queued' then @now::timestamptz end
where job_id = @jobId and state in ('queued', 'running')
