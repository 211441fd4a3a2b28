-- Neighbourhoods that border on each other, or lie a street apart. Result: two codes. SRID: 4326, 0.0005° is about 50 m. Index: neighbourhood_boundary.
select a.neighbourhood_code, b.neighbourhood_code
from neighbourhood a join neighbourhood b on a.neighbourhood_id < b.neighbourhood_id and st_dwithin(a.boundary, b.boundary, 0.0005)
