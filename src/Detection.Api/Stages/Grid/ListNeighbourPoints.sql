-- Every installation with what its neighbours are to know of it on a day; one without a fine position is nobody's neighbour (null metres). Parameters: as_of date, run_id bigint (this run, whose scores are not known yet), srid int.
-- Result: installation_id bigint, x_metres, y_metres float8, is_visited, is_confirmed bool, score real. SRID: location 4326. Index: visit (installation_id), score_pkey.
with before as (
    select max(run_id) as run_id from run where state = 'done' and as_of <= @as_of and run_id <> @run_id
), seen as (
    select installation_id, bool_or(outcome like 'kacak%') as is_confirmed
    from visit where visited_on <= @as_of and outcome <> 'incomplete' group by installation_id
)
select i.installation_id, st_x(p.metric) as x_metres, st_y(p.metric) as y_metres, seen.installation_id is not null as is_visited,
       coalesce(seen.is_confirmed, false) as is_confirmed, s.score
from installation i
left join fine_position f using (installation_id)
left join lateral (select st_transform(f.location, @srid) as metric) p on true
left join seen using (installation_id)
left join score s on s.installation_id = i.installation_id and s.run_id = (select run_id from before)
order by i.installation_id
