-- The stops of one crew's day in order, numbered from 1.
-- Parameters: @sweepId, @dayNo, @crewNo, and arrays of one entry a stop: @installationIds, @walkGroups, @arrivals [s], @travels [s], @metres,
-- @visits [s], @costs [s], @kwh, @kinds, @values, @probabilities, @ways (as text, longitude before latitude), @onRoads. SRID 4326.
insert into sweep_stop (sweep_id, day_no, crew_no, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres,
                        visit_seconds, cost_seconds, expected_kwh, kind, value, probability, way, on_roads)
select @sweepId, @dayNo, @crewNo, stop_no, installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres,
       visit_seconds, cost_seconds, expected_kwh, kind, value, probability, st_geomfromtext(way, 4326), on_roads
  from unnest(@installationIds::bigint[], @walkGroups::int[], @arrivals::int[], @travels::int[], @metres::float8[],
              @visits::int[], @costs::int[], @kwh::float8[], @kinds::text[], @values::float8[], @probabilities::float8[],
              @ways::text[], @onRoads::boolean[])
       with ordinality as stop (installation_id, walk_group, arrival_seconds, travel_seconds, travel_metres,
                                visit_seconds, cost_seconds, expected_kwh, kind, value, probability, way, on_roads, stop_no)
