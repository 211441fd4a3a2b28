-- The part inside a box of the neighbourhood that holds its middle.
-- Parameters: @west, @south, @east, @north in degrees. SRID: 4326. Index: neighbourhood_boundary.
select st_clipbybox2d(boundary, st_makeenvelope(@west, @south, @east, @north, 4326))
  from neighbourhood
 where st_covers(boundary, st_setsrid(st_makepoint((@west + @east) / 2, (@south + @north) / 2), 4326))
 order by neighbourhood_code
 limit 1
