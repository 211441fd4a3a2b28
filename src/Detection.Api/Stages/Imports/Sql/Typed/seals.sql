-- Staged seals as rows of the table meter_seal. Index: installation (installation_no).
create temp view typed_meter_seal as
select i.installation_id, s.seal_no, s.fitted_on, s.serial_no, s.place, s.removed_on, s.crew, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
