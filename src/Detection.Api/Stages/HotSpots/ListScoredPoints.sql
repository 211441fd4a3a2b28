-- Scored installations with a fine position: whether they are suspicious, were visited and were found out. Parameters: run_id bigint, as_of date, share float8.
-- Result: longitude, latitude float8, is_suspicious, is_visited, is_confirmed bool. SRID: 4326. Index: score_pkey, position_doubt_pkey, visit (installation_id).
with seen as (
    select installation_id, bool_or(outcome like 'kacak%') as is_confirmed from visit where visited_on <= @as_of and outcome <> 'incomplete' group by installation_id
), total as (
    select ceil(@share * count(*)) as last_place from score where run_id = @run_id
)
select st_x(i.location), st_y(i.location), s.place <= t.last_place, seen.installation_id is not null, coalesce(seen.is_confirmed, false)
from (select installation_id, row_number() over (order by score desc, rank) as place from score where run_id = @run_id) s
join fine_position i using (installation_id)
cross join total t
left join seen using (installation_id)
order by i.installation_id
