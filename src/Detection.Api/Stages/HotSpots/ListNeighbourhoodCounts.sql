-- Neighbourhoods with scored installations whose place may be believed, be it the neighbourhood's middle: how many, how many suspicious, visited and found out. A boundary that crosses itself is mended first.
-- Parameters: run_id bigint, as_of date, share float8. Result: code, name text, boundary geometry(MultiPolygon, 4326), installations, suspicious, visited, confirmed int.
-- SRID: 4326 on both sides. Index: installation_location, score_pkey.
with seen as (
    select installation_id, bool_or(outcome like 'kacak%') as is_confirmed from visit where visited_on <= @as_of and outcome <> 'incomplete' group by installation_id
), total as (
    select ceil(@share * count(*)) as last_place from score where run_id = @run_id
), area as (
    select neighbourhood_id, neighbourhood_code, name, st_multi(st_collectionextract(st_makevalid(boundary), 3)) as boundary from neighbourhood
)
select a.neighbourhood_code, a.name, a.boundary, c.installations, c.suspicious, c.visited, c.confirmed
from area a
join (
    select a.neighbourhood_id, count(*)::int as installations, (count(*) filter (where s.place <= t.last_place))::int as suspicious, count(seen.installation_id)::int as visited,
           (count(*) filter (where seen.is_confirmed))::int as confirmed
    from (select installation_id, row_number() over (order by score desc, rank) as place from score where run_id = @run_id) s
    join installation i using (installation_id)
    join area a on st_covers(a.boundary, i.location)
    cross join total t
    left join seen using (installation_id)
    where not exists (select from position_doubt d where d.installation_id = i.installation_id)
    group by a.neighbourhood_id
) c using (neighbourhood_id)
order by a.neighbourhood_code
