-- Staged days as rows of the table daily_reading. Index: installation (installation_no).
create temp view typed_daily_reading as
select i.installation_id, s.day, s.active_kwh, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
