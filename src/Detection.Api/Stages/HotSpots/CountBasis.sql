-- How many scored installations of a run have a place fine enough for hot spots, and how many are left out, by what is wrong.
-- Parameters: run_id bigint. Result: counted, implausible, centroid, missing int. Index: score_pkey, position_doubt_pkey.
insert into hot_spot_basis (run_id, counted, implausible, centroid, missing)
select @run_id, count(*) filter (where q.quality not in ('implausible', 'centroid', 'missing')), count(*) filter (where q.quality = 'implausible'),
       count(*) filter (where q.quality = 'centroid'), count(*) filter (where q.quality = 'missing')
from score s join position_quality q using (installation_id)
where s.run_id = @run_id
