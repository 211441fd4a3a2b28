-- What a crew wants to know at the stops of one day. Parameters: @sweepId, @dayNo, @crewNo. Result: SheetStopRow, in the order of the visits.
-- Index: sweep_stop_pkey, score_pkey, meter_pkey, reading_pkey, visit_pkey.
select stop.stop_no, stop.installation_id, i.tariff_group, i.phases::int as phases, i.voltage_level, i.position_source,
       coalesce(score.reasons, '[]'::jsonb)::text as reasons_json,
       meter.serial_no, meter.brand, meter.stamp_year::int as stamp_year, coalesce(meter.ct_ratio > 1, false) as has_current_transformer,
       reading.meter_status_code, reading.reading_code, event.note as last_note, last_visit.outcome as last_outcome, last_visit.visited_on as last_visited_on,
       exists (select from visit where visit.installation_id = stop.installation_id and visit.outcome like 'kacak%') as had_illegal_use,
       array(select note from access_note where access_note.installation_id = stop.installation_id and ended_at is null
              order by written_at desc, access_note_id desc) as access_notes,
       caution.needs_two_crews, caution.only_by_daylight, caution.needs_police_escort, caution.notes as caution_notes
  from sweep_stop stop
  join sweep using (sweep_id)
  join installation i using (installation_id)
  left join score on score.run_id = sweep.run_id and score.installation_id = stop.installation_id
  left join lateral (select * from meter where meter.installation_id = stop.installation_id and removed_on is null
                      order by fitted_on desc nulls last, meter_id desc limit 1) meter on true
  left join lateral (select * from reading where reading.installation_id = stop.installation_id order by period desc limit 1) reading on true
  left join lateral (select * from event where event.installation_id = stop.installation_id and event.note is not null order by at desc limit 1) event on true
  join installation_caution caution on caution.installation_id = i.installation_id
  left join lateral (select * from visit where visit.installation_id = stop.installation_id order by visited_on desc nulls last limit 1) last_visit on true
 where stop.sweep_id = @sweepId and stop.day_no = @dayNo and stop.crew_no = @crewNo
 order by stop.stop_no
