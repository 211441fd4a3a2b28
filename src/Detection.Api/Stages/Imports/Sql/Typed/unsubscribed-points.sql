-- Staged points without a subscriber as rows of the table unsubscribed_point. Points in EPSG:4326.
create temp view typed_unsubscribed_point as
select s.point_code, s.located_by, s.pole_no, s.box_no, s.neighbour_installation, s.use_kind, s.province, s.district, s.neighbourhood,
       s.street, st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location,
       case when s.longitude is not null then s.position_source end as position_source,
       case when s.longitude is not null then s.position_grade end as position_grade,
       s.transformer_code, s.seen_on, s.ended_on, s.note, coalesce(s.simulated, m.simulated) as simulated, s.line_no
from staged s cross join this_import m
where not exists (select from skipped k where k.line_no = s.line_no);
