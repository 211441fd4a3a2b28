-- The clusters of the newest finished run, most valuable first.
-- Result: cluster_no int, name text, installation_count int, expected_kwh float8, boundary geometry(Polygon, 4326), transformer_count int, expected_tl numeric,
-- expected_findings, walk_metres, minutes, radius_metres, lines_kwh, lines_most_kwh float8. Index: cluster_pkey.
select cluster_no, name, installation_count, expected_kwh, boundary, transformer_count, expected_tl, expected_findings, walk_metres, minutes, radius_metres, lines_kwh, lines_most_kwh
from cluster
where run_id = (select max(run_id) from run where state = 'done')
order by cluster_no
