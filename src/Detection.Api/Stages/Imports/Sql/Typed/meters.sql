-- Staged meters as rows of the table meter. Index: installation (installation_no).
create temp view typed_meter as
select i.installation_id, s.serial_no, s.fitted_on, s.brand, s.model, s.stamp_year, s.ct_ratio, s.vt_ratio, s.multiplier, s.phases,
       s.measures, s.removed_on, s.clock_moved, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
