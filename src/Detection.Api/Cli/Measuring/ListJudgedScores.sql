-- The newest finished run's scores of installations whose visits reached an outcome on or after its date, or without a date.
-- No parameters. Result: score (real), is_positive (boolean: illegal use of any case was found), best rank first.
with newest as (
    select run_id, as_of from run where state = 'done' order by run_id desc limit 1
)
select s.score, bool_or(v.outcome like 'kacak%') as is_positive
from newest
join score s using (run_id)
join visit v using (installation_id)
where v.outcome <> 'incomplete'
  and (v.visited_on is null or v.visited_on >= newest.as_of)
group by s.rank, s.score
order by s.rank;
