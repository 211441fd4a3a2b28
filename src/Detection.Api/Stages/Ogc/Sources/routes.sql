-- Every planned route: one crew's way on one day of one sweep.
-- Result: fid bigint (sweep × 100000 + day × 1000 + crew), geom geometry(LineString, 4326), and the collection's properties under their own names.
-- Index: sweep_route_pkey.
select r.sweep_id * 100000 + r.day_no * 1000 + r.crew_no as fid, r.path as geom, r.sweep_id as "sweepId", s.campaign_id as "campaignId",
       r.day_no::bigint as "dayNo", r.crew_no::bigint as "crewNo", r.crew_name as "crewName", r.on_day as "onDay",
       (select count(*) from sweep_stop v where v.sweep_id = r.sweep_id and v.day_no = r.day_no and v.crew_no = r.crew_no) as "stopCount",
       r.travel_seconds::bigint as "travelSeconds", round(r.travel_metres::numeric)::float8 as "travelMetres",
       round(r.expected_kwh::numeric, 1)::float8 as "expectedKwh", s.planned_at as "plannedAt"
from sweep_route r
join sweep s using (sweep_id)
where s.state = 'planned'
