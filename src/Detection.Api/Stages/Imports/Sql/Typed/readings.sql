-- Staged monthly readings as rows of the table reading. Index: installation (installation_no).
create temp view typed_reading as
select i.installation_id, s.period, s.first_reading_date, s.last_reading_date, s.active_kwh, s.t1_kwh, s.t2_kwh, s.t3_kwh,
       s.inductive_kvarh, s.capacitive_kvarh, s.demand_kw, s.first_index, s.last_index, s.multiplier, s.additional_kwh, s.estimated,
       s.reading_code, s.meter_status_code, s.t1_first_index, s.t1_last_index, s.t2_first_index, s.t2_last_index, s.t3_first_index,
       s.t3_last_index, s.inductive_first_index, s.inductive_last_index, s.capacitive_first_index, s.capacitive_last_index, s.demand_at,
       s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
