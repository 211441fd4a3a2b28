-- Energy of a transformer that is not stored. Index: transformer (transformer_code).
insert into fault (line_no, rule, severity, field, value)
select s.line_no, 'unknown-transformer', 'reject', 'transformer_code', s.transformer_code
from staged s
where not exists (select from skipped k where k.line_no = s.line_no)
  and not exists (select from transformer t where t.transformer_code = s.transformer_code);
