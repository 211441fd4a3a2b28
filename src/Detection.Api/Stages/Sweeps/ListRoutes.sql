-- The crews' days of one sweep. Parameters: @sweepId. Result: RouteRow. SRID 4326. Index: sweep_route_pkey.
select crew_no, path, travel_seconds, visit_seconds, travel_metres, expected_kwh, way_home, home_on_roads
  from sweep_route
 where sweep_id = @sweepId
 order by crew_no
