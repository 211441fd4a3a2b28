-- Every finding at its installation, or where the crew says it was.
-- Result: fid bigint (key), geom geometry(Point, 4326), and the collection's properties under their own names. Index: finding_pkey, installation_pkey.
select f.finding_id as fid,
       coalesce(i.location, st_setsrid(st_makepoint((f.facts #>> '{place,longitude}')::float8, (f.facts #>> '{place,latitude}')::float8), 4326)) as geom,
       i.installation_no as "installationNo", f.outcome, f.step, i.district, i.neighbourhood, r.record_no as "recordNo", f.legal_hold as "legalHold",
       f.detected_at as "detectedAt", f.finalised_at as "finalisedAt", f.changed_at as "changedAt"
from finding f
left join installation i using (installation_id)
left join record r using (record_id)
