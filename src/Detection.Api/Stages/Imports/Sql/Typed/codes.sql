-- Staged codes as rows of the table code; no model means every model.
create temp view typed_code as
select s.kind, coalesce(s.model, '') as model, s.code, s.meaning, s.text_tr, s.text_en, s.urgent, s.line_no
from staged s
where not exists (select from skipped k where k.line_no = s.line_no);
