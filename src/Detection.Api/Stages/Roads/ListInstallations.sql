-- Installations with a place within an extent. Parameters: @extent geometry(Polygon, 4326). SRID 4326. Index: installation_location.
select installation_no, st_x(location), st_y(location)
  from installation
 where location && @extent
 order by installation_id
