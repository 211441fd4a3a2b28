-- Staged events as rows of the table event; one without an installation stands alone. Points in EPSG:4326.
create temp view typed_event as
select i.installation_id, s.kind, s.at, s.code, s.crew, st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location, s.note,
       s.photos, s.serial_no, s.seal_no, s.meter_status_code, s.consumer_status_code, s.point_code, s.line_no
from staged s left join installation i on i.installation_no = s.installation_no
where not exists (select from skipped k where k.line_no = s.line_no);
