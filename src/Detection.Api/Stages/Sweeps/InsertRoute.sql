-- One crew's day. Parameters: @sweepId, @dayNo, @crewNo, @onDay, @crewName, @depot geometry(Point, 4326), @startsAtSeconds, @shiftSeconds,
-- @path geometry(LineString, 4326) or null, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh,
-- @wayHome geometry(LineString, 4326) or null, @homeOnRoads.
insert into sweep_route (sweep_id, day_no, crew_no, on_day, crew_name, depot, starts_at_seconds, shift_seconds,
                         path, travel_seconds, visit_seconds, travel_metres, expected_kwh, way_home, home_on_roads)
values (@sweepId, @dayNo, @crewNo, @onDay, @crewName, @depot, @startsAtSeconds, @shiftSeconds,
        @path, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh, @wayHome, @homeOnRoads)
