-- Staged substations as rows of the table substation. Points in EPSG:4326.
create temp view typed_substation as
select s.substation_code, s.name, s.rating_kva, s.primary_kv, s.secondary_kv,
       st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location, s.line_no
from staged s
where not exists (select from skipped k where k.line_no = s.line_no);
