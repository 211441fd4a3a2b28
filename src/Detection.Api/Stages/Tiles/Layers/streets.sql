-- The tile of streets: avenues only below zoom 12, and at most 6,000, the longest of the most important kind first.
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: line 4326, tile 3857. Index: street_line.
with inside as (
    select street_id, name, kind, line
    from street
    where line && st_makeenvelope(@west, @south, @east, @north, 4326) and (@z >= 12 or kind = 'avenue')
    order by array_position(array['avenue', 'street', 'lane'], kind), st_length(line) desc, street_id
    limit 6000
), shown as (
    select street_id as feature_id, name, kind, st_asmvtgeom(st_transform(line, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom from inside
)
select st_asmvt(shown, 'streets', 4096, 'geom', 'feature_id') from shown where geom is not null
