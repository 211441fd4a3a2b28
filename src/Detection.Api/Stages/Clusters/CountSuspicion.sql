-- Counts, for every neighbourhood that holds scored installations, how many it holds and how many of them are suspicious, and keeps the counts.
-- Parameters: run_id bigint, share float8 (the highest scores that count as suspicious).
-- SRID: 4326 on both sides. Index: score_pkey, neighbourhood_boundary.
insert into neighbourhood_suspicion (run_id, neighbourhood_id, installation_count, suspicious_count)
select @run_id, n.neighbourhood_id, count(*), count(*) filter (where s.place <= t.last_place)
from (select installation_id, row_number() over (order by score desc, rank) as place from score where run_id = @run_id) s
join installation i using (installation_id)
join neighbourhood n on st_covers(n.boundary, i.location)
cross join (select ceil(@share * count(*)) as last_place from score where run_id = @run_id) t
group by n.neighbourhood_id
