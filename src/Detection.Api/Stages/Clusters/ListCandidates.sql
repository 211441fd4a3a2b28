-- The installations worth clustering: of the run's scored installations with a position and a reason, those with the greatest expected energy.
-- Parameters: run_id bigint, share float8 (of all scored), fewest, most int (limits of that number), least_kwh float8 (expected, inclusive).
-- Result: installation_id bigint, longitude, latitude float8 [°], expected_kwh real, neighbourhood, street text, probability real, expected_tl numeric. SRID: 4326. Index: score_pkey.
select s.installation_id, st_x(i.location) as longitude, st_y(i.location) as latitude, s.expected_kwh, i.neighbourhood, i.street, s.probability, s.expected_tl
from score s
join installation i using (installation_id)
where s.run_id = @run_id and s.expected_kwh >= @least_kwh and not st_isempty(i.location)
  and s.has_reason
  and not exists (select from position_doubt d where d.installation_id = s.installation_id)
order by s.expected_kwh desc, s.rank
limit (select least(@most, greatest(@fewest, ceil(@share * count(*)))) from score where run_id = @run_id)
