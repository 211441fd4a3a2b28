-- Where one installation stands in the plan of the open campaign it belongs to; else in the newest night's sweep of a run, of the newest
-- finished run when none is named.
-- Parameters: @installationId, @runId (nullable). Index: campaign_visit_open, sweep_stop_sweep_id_installation_id_key.
select stop.sweep_id, stop.crew_no, stop.stop_no
  from sweep_stop stop
 where stop.installation_id = @installationId
   and stop.sweep_id = coalesce(
       (select campaign.chosen_sweep_id from campaign_visit join campaign using (campaign_id)
         where campaign_visit.installation_id = @installationId and campaign_visit.is_open),
       (select max(sweep_id)
          from sweep
         where state = 'planned'
           and campaign_id is null
           and run_id = coalesce(@runId, (select max(run_id) from run where state = 'done'))))
