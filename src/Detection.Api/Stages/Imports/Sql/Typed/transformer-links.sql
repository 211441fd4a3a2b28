-- Staged links as rows of the table transformer_link. Index: installation (installation_no).
create temp view typed_transformer_link as
select i.installation_id, s.transformer_code, s.from_day, s.to_day, s.phase, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
