-- Staged metered energy as rows of the table feeder_energy.
create temp view typed_feeder_energy as
select s.feeder_code, s.period, s.energy_in_kwh, s.energy_out_kwh, s.demand_kw, s.estimated, s.first_reading_date, s.last_reading_date,
       s.line_no
from staged s
where not exists (select from skipped k where k.line_no = s.line_no);
