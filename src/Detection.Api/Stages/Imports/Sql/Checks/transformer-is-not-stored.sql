-- Rows that name a transformer which is not stored, once any is. Index: transformer (transformer_code).
insert into fault (line_no, rule, severity, field, value)
select s.line_no, 'transformer-is-not-stored', 'flag', 'transformer_code', s.transformer_code
from staged s
where s.transformer_code is not null
  and exists (select from transformer)
  and not exists (select from skipped k where k.line_no = s.line_no)
  and not exists (select from transformer t where t.transformer_code = s.transformer_code);
