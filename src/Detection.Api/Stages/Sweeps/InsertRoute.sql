-- One crew's day. Parameters: @sweepId, @dayNo, @crewNo, @onDay, @crewName, @depot geometry(Point, 4326), @startsAtSeconds, @shiftSeconds,
-- @path geometry(LineString, 4326) or null, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh,
-- @wayHome geometry(LineString, 4326) or null, @homeOnRoads, @breakAfterStops, @breakBeginsSeconds, @breakSeconds (0 without a break), @waitSeconds,
-- @companionCrewNo, @leadCrewNo, @sunriseSeconds, @sunsetSeconds (null where they do not matter).
insert into sweep_route (sweep_id, day_no, crew_no, on_day, crew_name, depot, starts_at_seconds, shift_seconds,
                         path, travel_seconds, visit_seconds, travel_metres, expected_kwh, way_home, home_on_roads,
                         break_after_stops, break_begins_seconds, break_seconds, wait_seconds, companion_crew_no, lead_crew_no, sunrise_seconds, sunset_seconds)
values (@sweepId, @dayNo, @crewNo, @onDay, @crewName, @depot, @startsAtSeconds, @shiftSeconds,
        @path, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh, @wayHome, @homeOnRoads,
        @breakAfterStops, @breakBeginsSeconds, @breakSeconds, @waitSeconds, @companionCrewNo, @leadCrewNo, @sunriseSeconds, @sunsetSeconds)
