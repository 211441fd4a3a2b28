-- The transformers in a box.
-- Parameters: @west, @south, @east, @north in degrees. SRID: 4326. Index: transformer_location.
select location
  from transformer
 where location && st_makeenvelope(@west, @south, @east, @north, 4326)
 order by transformer_code
