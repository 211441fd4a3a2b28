-- The stops of one crew in order, numbered from 1.
-- Parameters: @sweepId, @crewNo, and arrays of one entry a stop: @installationIds, @walkGroups, @arrivals [s], @travels [s], @metres, @kwh.
insert into sweep_stop (sweep_id, crew_no, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh)
select @sweepId, @crewNo, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh
  from unnest(@installationIds::bigint[], @walkGroups::int[], @arrivals::int[], @travels::int[], @metres::float8[], @kwh::float8[])
       with ordinality as stop (installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh, stop_no)
