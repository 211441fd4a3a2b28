-- Staged streets as rows of the table street. Lines in EPSG:4326, whatever system the file is in.
create temp view typed_street as
select s.street_code, s.name, s.kind, s.neighbourhood, st_transform(s.shape, 4326) as line, coalesce(s.simulated, m.simulated) as simulated, s.line_no
from staged s cross join this_import m
where not exists (select from skipped k where k.line_no = s.line_no);
