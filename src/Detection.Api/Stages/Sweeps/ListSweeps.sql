-- Sweeps, newest first. One that is not planned has the state of the job that ended it.
-- Parameters: @sweepId bigint (null for all), @latest boolean (only planned ones of runs that are done), @limit int. Result: SweepRow. SRID 4326.
select sweep.sweep_id, sweep.run_id, sweep.job_id, sweep.crew_count, sweep.shift_seconds, sweep.visit_seconds, sweep.depot, sweep.seed,
       sweep.candidate_count, sweep.candidates_found, sweep.total_expected_kwh, sweep.requested_at, sweep.planned_at, job.error,
       sweep.road_network_id, sweep.targets_without_road, sweep.targets_on_island, road_network.attribution,
       case when sweep.state = 'queued' and job.state in ('failed', 'cancelled') then job.state else sweep.state end as state,
       (select count(*) from sweep_stop where sweep_stop.sweep_id = sweep.sweep_id)::int as stop_count
  from sweep
  join run using (run_id)
  left join road_network using (road_network_id)
  left join job on job.job_id = sweep.job_id
 where (@sweepId::bigint is null or sweep.sweep_id = @sweepId)
   and (not @latest or sweep.state = 'planned' and run.state = 'done')
 order by sweep.sweep_id desc
 limit @limit
