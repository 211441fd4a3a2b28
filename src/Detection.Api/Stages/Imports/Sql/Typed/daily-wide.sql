-- A wide file's rows as installations, days, months (the sum of their days) and visits. this_import.days and months are the days
-- of staged.days and the months they lie in, in order, so that a month is always summed in the same order and to the same last
-- bit. Both reading dates of a month bound the file's days in it, the last one exclusive.
create temp view typed_installation as
select s.installation_no, s.tariff_group, null::text as voltage_level, s.province, s.district, s.neighbourhood,
       st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location,
       case when s.longitude is not null then s.position_source end as position_source, m.simulated, s.line_no
from staged s cross join this_import m
where not exists (select from skipped k where k.line_no = s.line_no);

create temp view typed_daily_reading as
select i.installation_id, d.day, d.active_kwh, s.line_no
from staged s
join installation i on i.installation_no = s.installation_no
cross join this_import m
cross join lateral unnest(m.days, s.days) as d (day, active_kwh)
where d.active_kwh is not null
  and not exists (select from skipped k where k.line_no = s.line_no);

create temp view typed_reading as
select i.installation_id, e.period, e.first_reading_date, e.last_reading_date, e.active_kwh,
       null::double precision as t1_kwh, null::double precision as t2_kwh, null::double precision as t3_kwh,
       null::double precision as inductive_kvarh, null::double precision as capacitive_kvarh, null::double precision as demand_kw,
       s.line_no
from staged s
join installation i on i.installation_no = s.installation_no
cross join this_import m
cross join lateral (
    select d.period, min(d.day) as first_reading_date, max(d.day) + 1 as last_reading_date, sum(d.active_kwh) as active_kwh
    from unnest(m.months, m.days, s.days) as d (period, day, active_kwh)
    group by d.period
) e
where e.active_kwh is not null
  and not exists (select from skipped k where k.line_no = s.line_no);

create temp view typed_visit as
select i.installation_id, s.outcome, null::date as visited_on, null::double precision as recovered_kwh, null::text as origin, s.line_no
from staged s join installation i on i.installation_no = s.installation_no
where s.outcome is not null
  and not exists (select from skipped k where k.line_no = s.line_no);
