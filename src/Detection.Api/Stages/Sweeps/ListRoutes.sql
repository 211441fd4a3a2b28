-- The crews' days of one sweep. Parameters: @sweepId. Result: RouteRow. SRID 4326. Index: sweep_route_pkey.
select day_no, crew_no, on_day, coalesce(crew_name, crew_no::text) as crew_name, depot, starts_at_seconds, coalesce(shift_seconds, 0) as shift_seconds,
       path, travel_seconds, visit_seconds, travel_metres, expected_kwh, way_home, home_on_roads,
       break_after_stops, break_begins_seconds, break_seconds, wait_seconds, companion_crew_no, lead_crew_no, sunrise_seconds, sunset_seconds
  from sweep_route
 where sweep_id = @sweepId
 order by day_no, crew_no
