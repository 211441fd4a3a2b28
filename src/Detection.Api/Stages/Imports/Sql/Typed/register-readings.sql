-- Staged registers as rows of the table register_reading. Index: installation (installation_no).
create temp view typed_register_reading as
select i.installation_id, s.period, s.register, s.first_reading_date, s.last_reading_date, s.first_index, s.last_index, s.multiplier,
       s.quantity, s.unit, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
