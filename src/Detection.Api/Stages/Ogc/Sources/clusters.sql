-- The walkable areas of the newest finished run.
-- Result: fid bigint (cluster number), geom geometry(Polygon, 4326), and the collection's properties under their own names. Index: cluster_pkey.
select c.cluster_no::bigint as fid, c.boundary as geom, c.cluster_no::bigint as "clusterNo", c.name, c.installation_count::bigint as "installationCount",
       round(c.expected_kwh::numeric, 1)::float8 as "expectedKwh", r.as_of as "asOf", c.run_id as "runId"
from cluster c
join run r using (run_id)
where c.run_id = (select max(run_id) from run where state = 'done')
