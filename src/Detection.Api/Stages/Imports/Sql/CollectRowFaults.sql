-- What the row rules found while the file was read, one row for each finding; rejected rows are skipped from here on.
insert into fault (line_no, rule, severity, field, value, detail)
select s.line_no, f.rule, f.severity, f.field, f.value, f.detail
from staged s
cross join lateral jsonb_to_recordset(s.faults) as f (rule text, severity text, field text, value text, detail text)
where s.faults is not null;

insert into skipped (line_no) select line_no from staged where rejected;
