-- Loaded neighbourhoods in the order of their codes. Result: province, district, name, boundary (WKB, EPSG:4326).
select province, district, name, st_asbinary(boundary) as boundary
from neighbourhood
order by neighbourhood_code collate "C";
