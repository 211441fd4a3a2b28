-- Sweeps, newest first. One that is not planned has the state of the job that ended it.
-- Parameters: @sweepId, @campaignId bigint (null for all), @latest boolean (only planned ones of the night, of runs that are done), @limit int.
-- Result: SweepRow. SRID 4326. Index: sweep_pkey, sweep_campaign_id_plan_no_key.
select sweep.sweep_id, sweep.run_id, sweep.job_id, sweep.campaign_id, sweep.plan_no, sweep.label, sweep.terms::text as terms_json,
       sweep.figures::text as figures_json, sweep.changes::text as changes_json, sweep.replaces_sweep_id,
       sweep.crew_count, sweep.shift_seconds, sweep.visit_seconds, sweep.depot, sweep.seed,
       sweep.candidate_count, sweep.candidates_found, sweep.total_expected_kwh, sweep.requested_at, sweep.planned_at, job.error,
       sweep.road_network_id, sweep.targets_without_road, sweep.targets_on_island, road_network.attribution,
       case when sweep.state = 'queued' and job.state in ('failed', 'cancelled') then job.state else sweep.state end as state,
       stop.stop_count, route.travel_metres, route.travel_seconds, route.work_seconds
  from sweep
  join run using (run_id)
  left join road_network using (road_network_id)
  left join job on job.job_id = sweep.job_id
  cross join lateral (select count(*)::int as stop_count from sweep_stop where sweep_stop.sweep_id = sweep.sweep_id) stop
  cross join lateral (select coalesce(sum(travel_metres), 0) as travel_metres, coalesce(sum(travel_seconds), 0)::int as travel_seconds,
                             coalesce(sum(travel_seconds + sweep_route.visit_seconds + break_seconds + wait_seconds), 0)::int as work_seconds
                        from sweep_route where sweep_route.sweep_id = sweep.sweep_id) route
 where (@sweepId::bigint is null or sweep.sweep_id = @sweepId)
   and (@campaignId::bigint is null or sweep.campaign_id = @campaignId)
   and (not @latest or sweep.campaign_id is null and sweep.state = 'planned' and run.state = 'done')
 order by sweep.sweep_id desc
 limit @limit
