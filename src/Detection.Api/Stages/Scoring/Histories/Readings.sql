-- Five years of monthly readings, each installation's in order of month.
-- Parameters: after, last bigint (installation ids after the one, up to the other), as_of date (nothing later is known). In order of installation.
-- Index: reading_pkey.
select installation_id, period, first_reading_date, last_reading_date, active_kwh, t1_kwh, t2_kwh, t3_kwh, inductive_kvarh, capacitive_kvarh,
       demand_kw, first_index, last_index, multiplier, additional_kwh, estimated, meter_status_code
from reading
where installation_id > @after and installation_id <= @last and period > @as_of - interval '5 years' and period <= @as_of
order by installation_id, period
