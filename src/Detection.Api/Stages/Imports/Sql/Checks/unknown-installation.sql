-- Rows of an installation that is not stored. Index: installation (installation_no).
insert into fault (line_no, rule, severity, field, value)
select s.line_no, 'unknown-installation', 'reject', 'installation_no', s.installation_no
from staged s
where s.installation_no is not null
  and not exists (select from skipped k where k.line_no = s.line_no)
  and not exists (select from installation i where i.installation_no = s.installation_no);
