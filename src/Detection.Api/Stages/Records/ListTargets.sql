-- Whom the nightly run drafts records for: the first stops of its newest planned sweep, each crew's first before any crew's second;
-- when it has no sweep, the highest ranks for whom the scores have a reason.
-- Parameters: @runId, @count. Index: sweep_stop_pkey, score_rank.
with plan as (
    select max(sweep_id) as sweep_id from sweep where run_id = @runId and campaign_id is null and state = 'planned'
)
select installation_id
  from (select installation_id, 0 as source, stop_no as first_key, crew_no as second_key
          from sweep_stop
          join plan using (sweep_id)
         union all
        select installation_id, 1, rank, 0
          from score
         where run_id = @runId
           and has_reason
           and not exists (select from sweep_stop join plan using (sweep_id))) target
 order by source, first_key, second_key
 limit @count
