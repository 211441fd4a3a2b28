-- The clusters of the newest finished run, most valuable first.
-- Result: cluster_no int, name text, installation_count int, expected_kwh float8, boundary geometry(Polygon, 4326). Index: cluster_pkey.
select cluster_no, name, installation_count, expected_kwh, boundary
from cluster
where run_id = (select max(run_id) from run where state = 'done')
order by cluster_no
