-- Every finding with the raw row it is about. Parameters: @importId.
insert into import_rejection (import_id, line_no, field, rule, severity, value, detail, raw_line)
select @importId, f.line_no, f.field, f.rule, f.severity, f.value, f.detail, s.raw_line
from fault f join staged s using (line_no)
on conflict do nothing;
