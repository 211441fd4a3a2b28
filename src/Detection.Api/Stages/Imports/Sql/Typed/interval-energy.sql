-- Metering intervals summed into calendar months by the interval's beginning: T1 06-17, T2 17-22, T3 22-06; demand is the
-- greatest interval's mean power. Sums are taken over numerics, whose order does not matter: the same file twice gives the same
-- months to the last bit. this_import.interval_hours is the length of an interval [h].
create temp view typed_installation as
select distinct on (s.installation_no) s.installation_no, s.tariff_group, s.voltage_level, s.province, s.district, s.neighbourhood,
       st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location,
       case when s.longitude is not null then s.position_source end as position_source, m.simulated, s.line_no
from staged s cross join this_import m
where not exists (select from skipped k where k.line_no = s.line_no)
order by s.installation_no, s.line_no;

create temp view typed_reading as
select i.installation_id, date_trunc('month', s.interval_start)::date as period,
       min(s.interval_start)::date as first_reading_date,
       (max(s.interval_start) + make_interval(mins => (60 * min(m.interval_hours))::integer))::date as last_reading_date,
       sum(s.active_kwh::numeric)::double precision as active_kwh,
       coalesce(sum(s.active_kwh::numeric) filter (where extract(hour from s.interval_start) between 6 and 16), 0)::double precision as t1_kwh,
       coalesce(sum(s.active_kwh::numeric) filter (where extract(hour from s.interval_start) between 17 and 21), 0)::double precision as t2_kwh,
       coalesce(sum(s.active_kwh::numeric) filter (where extract(hour from s.interval_start) not between 6 and 21), 0)::double precision as t3_kwh,
       sum(s.inductive_kvarh::numeric)::double precision as inductive_kvarh, sum(s.capacitive_kvarh::numeric)::double precision as capacitive_kvarh,
       max(s.active_kwh / m.interval_hours) as demand_kw, min(s.line_no) as line_no
from staged s
join installation i on i.installation_no = s.installation_no
cross join this_import m
where not exists (select from skipped k where k.line_no = s.line_no)
group by i.installation_id, date_trunc('month', s.interval_start);
