-- What transformers and feeders metered, as known on a day. Parameters: as_of, since date.
-- Result: level text, code text, period, from_day, to_day date, in_kwh, out_kwh, demand_kw float8. Index: transformer_energy_pkey, feeder_energy_pkey.
select 'transformer' as level, t.transformer_code as code, e.period, coalesce(e.first_reading_date, e.period) as from_day,
       coalesce(e.last_reading_date, (e.period + interval '1 month')::date) as to_day, e.energy_in_kwh as in_kwh, coalesce(e.energy_out_kwh, 0) as out_kwh, e.demand_kw
from transformer_energy e join transformer t using (transformer_id)
where e.period >= @since and coalesce(e.last_reading_date, (e.period + interval '1 month')::date) <= @as_of
union all
select 'feeder', feeder_code, period, coalesce(first_reading_date, period), coalesce(last_reading_date, (period + interval '1 month')::date), energy_in_kwh,
       coalesce(energy_out_kwh, 0), demand_kw
from feeder_energy
where period >= @since and coalesce(last_reading_date, (period + interval '1 month')::date) <= @as_of
