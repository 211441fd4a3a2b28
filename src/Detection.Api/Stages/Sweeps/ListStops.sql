-- The stops of one sweep in the order of the visits, each with the strongest reason of its score and, in a campaign that has chosen this
-- sweep, what became of the visit.
-- Parameters: @sweepId. Result: StopRow. SRID 4326. Index: sweep_stop_pkey, score_pkey, campaign_visit_pkey.
select stop.day_no, stop.crew_no, stop.stop_no, stop.walk_group, stop.installation_id, installation.installation_no,
       installation.street, installation.neighbourhood, st_x(installation.location) as longitude, st_y(installation.location) as latitude,
       stop.arrival_seconds, stop.travel_seconds, stop.travel_metres, stop.expected_kwh, stop.way, stop.on_roads, stop.kind, stop.value, stop.probability,
       coalesce(stop.visit_seconds, sweep.visit_seconds) as visit_seconds, stop.cost_seconds, score.score,
       score.reasons -> 0 ->> 'tr' as reason_tr, score.reasons -> 0 ->> 'en' as reason_en,
       campaign_visit.state as visit_state, campaign_visit.note as visit_note
  from sweep_stop stop
  join sweep using (sweep_id)
  join installation using (installation_id)
  left join score on score.run_id = sweep.run_id and score.installation_id = stop.installation_id
  left join campaign on campaign.campaign_id = sweep.campaign_id and campaign.chosen_sweep_id = sweep.sweep_id
  left join campaign_visit on campaign_visit.campaign_id = campaign.campaign_id and campaign_visit.installation_id = stop.installation_id
 where stop.sweep_id = @sweepId
 order by stop.day_no, stop.crew_no, stop.stop_no
