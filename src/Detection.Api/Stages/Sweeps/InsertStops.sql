-- The stops of one crew in order, numbered from 1. SRID 4326.
-- Parameters: @sweepId, @crewNo, and arrays of one entry a stop: @installationIds, @walkGroups, @arrivals [s], @travels [s], @metres, @kwh,
-- @ways (as text, longitude before latitude), @onRoads.
insert into sweep_stop (sweep_id, crew_no, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh, way, on_roads)
select @sweepId, @crewNo, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh,
       st_geomfromtext(way, 4326), on_roads
  from unnest(@installationIds::bigint[], @walkGroups::int[], @arrivals::int[], @travels::int[], @metres::float8[], @kwh::float8[], @ways::text[], @onRoads::boolean[])
       with ordinality as stop (installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres, expected_kwh, way, on_roads, stop_no)
