-- Rows that name a meter which is not among the stored meters of its installation. Index: meter (installation_id).
insert into fault (line_no, rule, severity, field, value)
select s.line_no, 'meter-is-not-stored', 'flag', 'serial_no', s.serial_no
from staged s join installation i on i.installation_no = s.installation_no
where s.serial_no is not null
  and not exists (select from skipped k where k.line_no = s.line_no)
  and exists (select from meter m where m.installation_id = i.installation_id)
  and not exists (select from meter m where m.installation_id = i.installation_id and m.serial_no = s.serial_no);
