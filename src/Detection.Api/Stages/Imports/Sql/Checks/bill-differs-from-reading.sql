-- Bills whose energy differs from that of the stored reading by more than rounding. Index: reading_pkey.
insert into fault (line_no, rule, severity, field, value, detail)
select s.line_no, 'bill-differs-from-reading', 'flag', 'billed_kwh', s.billed_kwh::text, r.active_kwh::text
from staged s
join installation i on i.installation_no = s.installation_no
join reading r on r.installation_id = i.installation_id and r.period = s.period
where abs(s.billed_kwh - r.active_kwh) > 1 + 0.0005 * abs(r.active_kwh)
  and not exists (select from skipped k where k.line_no = s.line_no);
