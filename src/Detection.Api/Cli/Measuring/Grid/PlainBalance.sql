-- The straightforward balance: every reading joined with every calendar month that it touches, by days. Parameters: runId bigint, AsOf date.
create temp table plain_balance as
select t.transformer_code, m.month::date as period, e.energy_in_kwh,
       sum(r.active_kwh * (least(r.last_reading_date, (m.month + interval '1 month')::date) - greatest(r.first_reading_date, m.month::date)) / (r.last_reading_date - r.first_reading_date)) as billed_kwh
from generate_series('2023-11-01'::timestamp, '2026-09-01', '1 month') as m(month)
join reading r on r.first_reading_date < (m.month + interval '1 month')::date and r.last_reading_date > m.month::date and r.last_reading_date <= @AsOf
join installation i using (installation_id)
join transformer t on t.transformer_code = i.transformer_code
left join transformer_energy e on e.transformer_id = t.transformer_id and e.period = m.month::date
group by t.transformer_code, m.month, e.energy_in_kwh
