-- Staged transformers as rows of the table transformer. Points in EPSG:4326.
create temp view typed_transformer as
select s.transformer_code, s.feeder_code, s.substation_code, s.rating_kva,
       st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location, s.name, s.kind, s.primary_kv, s.secondary_kv, s.owner, s.line_no
from staged s
where not exists (select from skipped k where k.line_no = s.line_no);
