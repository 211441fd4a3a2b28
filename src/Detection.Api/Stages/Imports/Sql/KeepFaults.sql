-- Every finding with the raw row it is about, and the installation and month where the target has them. {installation}, {period} and {join}
-- come from the catalogue of targets. Parameters: @importId.
insert into import_rejection (import_id, line_no, field, rule, severity, value, detail, raw_line, installation_id, period)
select @importId, f.line_no, f.field, f.rule, f.severity, f.value, f.detail, s.raw_line, {installation}, {period}
from fault f join staged s using (line_no) {join}
on conflict do nothing;
