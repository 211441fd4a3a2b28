-- Streets around a crew's day, for its sketch. Parameters: @west, @south, @east, @north [°]. Result: SketchStreet. SRID 4326. Index: street_line.
select name, kind, line from street where line && st_makeenvelope(@west, @south, @east, @north, 4326) limit 3000
