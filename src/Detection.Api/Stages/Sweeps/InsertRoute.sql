-- One crew's day. Parameters: @sweepId, @crewNo, @path geometry(LineString, 4326) or null, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh.
insert into sweep_route (sweep_id, crew_no, path, travel_seconds, visit_seconds, travel_metres, expected_kwh)
values (@sweepId, @crewNo, @path, @travelSeconds, @visitSeconds, @travelMetres, @expectedKwh)
