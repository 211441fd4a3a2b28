-- The stops of one sweep in the order of the visits, each with the strongest reason of its score.
-- Parameters: @sweepId. Result: StopRow. SRID 4326. Index: sweep_stop_pkey, score_pkey.
select stop.crew_no, stop.stop_no, stop.walk_group, stop.installation_id, installation.installation_no,
       installation.street, installation.neighbourhood, st_x(installation.location) as longitude, st_y(installation.location) as latitude,
       stop.arrival_seconds, stop.travel_seconds, stop.travel_metres, stop.expected_kwh, stop.way, stop.on_roads, score.score,
       score.reasons -> 0 ->> 'tr' as reason_tr, score.reasons -> 0 ->> 'en' as reason_en
  from sweep_stop stop
  join sweep using (sweep_id)
  join installation using (installation_id)
  left join score on score.run_id = sweep.run_id and score.installation_id = stop.installation_id
 where stop.sweep_id = @sweepId
 order by stop.crew_no, stop.stop_no
