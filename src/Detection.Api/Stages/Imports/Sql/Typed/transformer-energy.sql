-- Staged metered energy as rows of the table transformer_energy. Index: transformer (transformer_code).
create temp view typed_transformer_energy as
select t.transformer_id, s.period, s.energy_in_kwh, s.first_reading_date, s.last_reading_date, s.energy_out_kwh, s.inductive_kvarh,
       s.capacitive_kvarh, s.demand_kw, s.estimated, s.line_no
from staged s join transformer t on t.transformer_code = s.transformer_code
where not exists (select from skipped k where k.line_no = s.line_no);
