-- One crew's day. Parameters: @sweepId, @crewNo, @path geometry(LineString, 4326) or null, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh,
-- @wayHome geometry(LineString, 4326) or null, @homeOnRoads.
insert into sweep_route (sweep_id, crew_no, path, travel_seconds, visit_seconds, travel_metres, expected_kwh, way_home, home_on_roads)
values (@sweepId, @crewNo, @path, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh, @wayHome, @homeOnRoads)
