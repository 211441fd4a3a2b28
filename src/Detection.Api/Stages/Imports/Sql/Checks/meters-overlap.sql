-- Meters of the file that hung there together with another meter of the file or with a stored one. A meter with no removal hangs still;
-- the day of an exchange belongs to both. Index: installation (installation_no), meter (installation_id).
with file_meter as (
    select s.line_no, s.installation_no, s.serial_no, coalesce(s.fitted_on, '-infinity') as fitted_on, coalesce(s.removed_on, 'infinity') as removed_on
    from staged s
    where s.serial_no is not null and not exists (select from skipped k where k.line_no = s.line_no)
), other as (
    select installation_no, serial_no, fitted_on, removed_on from file_meter
    union all
    select i.installation_no, m.serial_no, coalesce(m.fitted_on, '-infinity'), coalesce(m.removed_on, 'infinity')
    from meter m join installation i using (installation_id)
    where i.installation_no in (select installation_no from file_meter)
      and not exists (select from file_meter f where f.installation_no = i.installation_no and f.serial_no = m.serial_no
                                                and f.fitted_on = coalesce(m.fitted_on, '-infinity'))
)
insert into fault (line_no, rule, severity, field, value, detail)
select f.line_no, 'meters-overlap', 'flag', 'fitted_on', min(f.serial_no), min(o.serial_no)
from file_meter f
join other o on o.installation_no = f.installation_no and o.serial_no <> f.serial_no
            and o.fitted_on < f.removed_on and f.fitted_on < o.removed_on
            and (o.fitted_on, o.serial_no) < (f.fitted_on, f.serial_no)
group by f.line_no;
