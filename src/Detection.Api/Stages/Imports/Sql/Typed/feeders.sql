-- Staged feeders as rows of the table feeder; a file of text has no line. EPSG:4326, whatever system the file is in.
create temp view typed_feeder as
select s.feeder_code, s.substation_code, s.name, s.voltage_kv, s.rating_a, st_transform(s.shape, 4326)::geometry(LineString, 4326) as line, s.line_no
from staged s
where not exists (select from skipped k where k.line_no = s.line_no);
