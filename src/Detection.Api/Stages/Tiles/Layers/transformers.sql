-- The tile of transformers, at most 5,000, the largest first.
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: location 4326, tile 3857. Index: transformer_location.
with shown as (
    select transformer_id as feature_id, transformer_code as code, feeder_code as feeder, rating_kva as "ratingKva",
           st_asmvtgeom(st_transform(location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from transformer
    where location && st_makeenvelope(@west, @south, @east, @north, 4326)
    order by rating_kva desc nulls last, transformer_id
    limit 5000
)
select st_asmvt(shown, 'transformers', 4096, 'geom', 'feature_id') from shown where geom is not null
