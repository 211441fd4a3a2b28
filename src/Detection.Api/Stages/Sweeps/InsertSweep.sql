-- Parameters: @runId; @campaignId, @label (null for the night's sweep); @terms jsonb; @crewCount, @shiftSeconds (the longest), @visitSeconds,
-- @seed, @candidateCount, @now. Result: sweep_id. A campaign's plans are numbered from 1.
insert into sweep (run_id, campaign_id, plan_no, label, terms, crew_count, shift_seconds, visit_seconds, seed, candidate_count, requested_at)
values (@runId, @campaignId,
        case when @campaignId::bigint is not null
             then (select coalesce(max(plan_no), 0) + 1 from sweep where campaign_id = @campaignId) end,
        @label, @terms::jsonb, @crewCount, @shiftSeconds, @visitSeconds, @seed, @candidateCount, @now)
returning sweep_id
