-- The newest run's hexagons and neighbourhoods with how sure it is that suspicion gathers there.
-- Result: fid bigint (number within the run), geom geometry(MultiPolygon, 4326), and the collection's properties under their own names. Index: hot_spot_pkey.
select row_number() over (order by h.area_kind, h.scale_metres, h.area_code) as fid, h.boundary as geom, h.area_kind as "areaKind",
       h.scale_metres::bigint as "scaleMetres", h.area_code as "areaCode", h.name, h.confidence::bigint as confidence, h.installation_count::bigint as "installationCount",
       h.suspicious_count::bigint as "suspiciousCount", h.visited_count::bigint as "visitedCount", h.confirmed_count::bigint as "confirmedCount", h.rate,
       h.smoothed_rate as "smoothedRate", h.gi_z as "giZ", h.q_value as "qValue", h.local_moran as "localMoran", h.quadrant, h.density, r.as_of as "asOf",
       h.run_id as "runId"
from hot_spot h
join run r using (run_id)
where h.run_id = (select max(run_id) from run where state = 'done')
