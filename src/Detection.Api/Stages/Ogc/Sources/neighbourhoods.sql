-- Every neighbourhood with its installations and the share of them that the newest run holds among its most suspicious.
-- Result: fid bigint (key), geom geometry(MultiPolygon, 4326), and the collection's properties under their own names. Index: neighbourhood_pkey.
select n.neighbourhood_id as fid, n.boundary as geom, n.neighbourhood_code as "neighbourhoodCode", n.name, n.district, n.province,
       coalesce(c.installation_count, 0)::bigint as "installationCount",
       round(c.suspicious_count::numeric / nullif(c.installation_count, 0), 4)::float8 as "suspiciousShare", n.simulated
from neighbourhood n
left join neighbourhood_suspicion c on c.neighbourhood_id = n.neighbourhood_id and c.run_id = (select max(run_id) from run where state = 'done')
