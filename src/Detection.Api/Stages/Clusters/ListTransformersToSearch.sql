-- Transformers whose lines are worth searching: of those that surely miss energy, what is left after subscribers, wrong links and other innocent
-- explanations are taken off. Parameters: run_id bigint, least_kwh float8 (a day, inclusive), most int.
-- Result: transformer_id bigint, longitude, latitude, excess_kwh_per_day, most_kwh_per_day, tap_probability float8 [°, kWh; both ends of the balance's interval]. SRID: 4326. Index: grid_loss_pkey, grid_explanation's unique key.
select t.transformer_id, st_x(t.location) as longitude, st_y(t.location) as latitude, l.excess_kwh_per_day - coalesce(e.kwh, 0) as excess_kwh_per_day,
       l.excess_kwh_per_day * l.unexplained_high_kwh / l.unexplained_low_kwh - coalesce(e.kwh, 0) as most_kwh_per_day, coalesce(e.tap_probability, 0) as tap_probability
from grid_loss l
join transformer t on t.transformer_code = l.code
left join (
    select transformer_code, sum(greatest(0, kwh_per_day)) filter (where kind <> 'line-tap') as kwh, max(probability) filter (where kind = 'line-tap') as tap_probability
    from grid_explanation where state <> 'rejected' group by transformer_code
) e using (transformer_code)
where l.run_id = @run_id and l.level = 'transformer' and l.state = 'told' and not st_isempty(t.location) and l.excess_kwh_per_day - coalesce(e.kwh, 0) >= @least_kwh
order by 4 desc, 1
limit @most
