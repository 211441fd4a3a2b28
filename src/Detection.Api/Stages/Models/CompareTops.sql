-- The highest scores of the model at work and of the candidate side by side, and what visits since have found on either list.
-- Parameters: run_id bigint. Result: length int, common, active_visited, active_found, shadow_visited, shadow_found bigint. Index: score_pkey, shadow_score_pkey.
with places as (
    select s.installation_id, row_number() over (order by s.score desc, s.installation_id) as active, h.rank as shadow
    from score s join shadow_score h using (run_id, installation_id)
    where s.run_id = @run_id
), later as (
    select installation_id, bool_or(outcome like 'kacak%') as found
    from visit join run on run.run_id = @run_id
    where visited_on > run.as_of and outcome <> 'incomplete'
    group by installation_id
)
select length, count(*) filter (where active <= length and shadow <= length) as common,
       count(found) filter (where active <= length) as active_visited, count(*) filter (where active <= length and found) as active_found,
       count(found) filter (where shadow <= length) as shadow_visited, count(*) filter (where shadow <= length and found) as shadow_found
from (values (100), (500), (1000)) as l(length)
cross join places
left join later using (installation_id)
where active <= length or shadow <= length
group by length
order by length
