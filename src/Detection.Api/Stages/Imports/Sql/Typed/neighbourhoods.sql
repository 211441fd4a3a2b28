-- Staged neighbourhoods as rows of the table neighbourhood. Boundaries in EPSG:4326, whatever system the file is in, always multi.
create temp view typed_neighbourhood as
select s.neighbourhood_code, s.province, s.district, s.name, st_multi(st_transform(s.shape, 4326)) as boundary, coalesce(s.simulated, m.simulated) as simulated, s.line_no
from staged s cross join this_import m
where not exists (select from skipped k where k.line_no = s.line_no);
