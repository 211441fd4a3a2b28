-- Parameters: @runId, @crewCount, @shiftSeconds, @visitSeconds, @depot geometry (nullable), @seed, @candidateCount, @now.
-- Result: sweep_id.
insert into sweep (run_id, crew_count, shift_seconds, visit_seconds, depot, seed, candidate_count, requested_at)
values (@runId, @crewCount, @shiftSeconds, @visitSeconds, @depot, @seed, @candidateCount, @now)
returning sweep_id
