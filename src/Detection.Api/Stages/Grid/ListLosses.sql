-- Elements of one level by what is surely missing, newest finished run. Parameters: level text, state, search, code text (null for all), limit, offset int.
-- Result: LossRow. SRID: location 4326. Index: grid_loss_pkey.
with newest as (
    select max(run_id) as run_id from grid_loss where run_id in (select run_id from run where state = 'done')
), chosen as (
    select l.*, coalesce(t.name, f.name, s.name) as name, coalesce(t.feeder_code, f.feeder_code) as feeder_code,
           coalesce(t.substation_code, f.substation_code, s.substation_code) as substation_code, t.rating_kva::float8 as rating_kva,
           st_x(t.location) as longitude, st_y(t.location) as latitude
    from grid_loss l
    left join transformer t on l.level = 'transformer' and t.transformer_code = l.code
    left join feeder f on l.level = 'feeder' and f.feeder_code = l.code
    left join substation s on l.level = 'substation' and s.substation_code = l.code
    where l.run_id = (select run_id from newest) and l.level = @level
      and (@state::text is null or l.state = @state) and (@code::text is null or l.code = @code)
      and (@search::text is null or l.code ilike '%' || @search || '%' or coalesce(t.name, f.name, s.name) ilike '%' || @search || '%')
)
select c.run_id, r.as_of, count(*) over () as total, c.level, c.code, c.name, c.feeder_code, c.substation_code, c.rating_kva, c.longitude, c.latitude, c.rank,
       c.energy_in_kwh, c.billed_kwh, c.technical_kwh, c.unexplained_kwh, c.unexplained_low_kwh, c.unexplained_high_kwh, c.share, c.share_low, c.share_high,
       c.excess_kwh_per_day, c.months_told, c.installation_count, c.assumptions::text as assumptions, c.state,
       (select e.kind from grid_explanation e where e.transformer_code = c.code and e.state = 'proposed' and c.level = 'transformer' order by e.probability desc limit 1) as explanation
from chosen c join run r using (run_id)
order by c.rank
limit @limit offset @offset
