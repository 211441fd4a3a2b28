-- The streets that cross a box, cut at it.
-- Parameters: @west, @south, @east, @north in degrees. SRID: 4326. Index: street_line.
select name, kind, st_clipbybox2d(line, st_makeenvelope(@west, @south, @east, @north, 4326)) as line
  from street
 where line && st_makeenvelope(@west, @south, @east, @north, 4326)
 order by street_code
