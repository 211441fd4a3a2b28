-- Staged quarter-hours as rows of the table load_profile: one row for an installation and a local day, 96 places an array.
-- Makes the partitions that they need first. Index: installation (installation_no).
select make_load_profile_partition(month)
from (select distinct date_trunc('month', interval_start)::date as month from staged where interval_start is not null) months;

create temp view typed_load_profile as
select p.installation_id, p.day,
       quarters(p.slots, p.active_kwh) as active_kwh,
       quarters(p.slots, p.inductive_kvarh) as inductive_kvarh,
       quarters(p.slots, p.capacitive_kvarh) as capacitive_kvarh,
       quarters(p.slots, p.export_kwh) as export_kwh,
       quarters(p.slots, p.voltage_r_v) as voltage_r_v,
       quarters(p.slots, p.voltage_s_v) as voltage_s_v,
       quarters(p.slots, p.voltage_t_v) as voltage_t_v,
       quarters(p.slots, p.current_r_a) as current_r_a,
       quarters(p.slots, p.current_s_a) as current_s_a,
       quarters(p.slots, p.current_t_a) as current_t_a, p.line_no
from (
    select i.installation_id, s.interval_start::date as day,
           array_agg((extract(hour from s.interval_start) * 4 + extract(minute from s.interval_start) / 15)::integer order by s.line_no) as slots,
           array_agg(s.active_kwh::real order by s.line_no) as active_kwh,
           array_agg(s.inductive_kvarh::real order by s.line_no) as inductive_kvarh,
           array_agg(s.capacitive_kvarh::real order by s.line_no) as capacitive_kvarh,
           array_agg(s.export_kwh::real order by s.line_no) as export_kwh,
           array_agg(s.voltage_r_v::real order by s.line_no) as voltage_r_v,
           array_agg(s.voltage_s_v::real order by s.line_no) as voltage_s_v,
           array_agg(s.voltage_t_v::real order by s.line_no) as voltage_t_v,
           array_agg(s.current_r_a::real order by s.line_no) as current_r_a,
           array_agg(s.current_s_a::real order by s.line_no) as current_s_a,
           array_agg(s.current_t_a::real order by s.line_no) as current_t_a,
           min(s.line_no) as line_no
    from staged s join installation i on i.installation_no = s.installation_no
    where not exists (select from skipped k where k.line_no = s.line_no)
    group by i.installation_id, s.interval_start::date
) p;
