-- The tile of neighbourhoods, with how suspicious each is in the run.
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: boundary 4326, tile 3857. Index: neighbourhood_boundary.
with shown as (
    select n.neighbourhood_id as feature_id, n.name, n.neighbourhood_code as code, n.district,
           coalesce(c.installation_count, 0) as "installationCount",
           round(c.suspicious_count::numeric / nullif(c.installation_count, 0), 4)::float8 as "suspiciousShare",
           st_asmvtgeom(st_transform(n.boundary, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from neighbourhood n
    left join neighbourhood_suspicion c on c.run_id = @run_id and c.neighbourhood_id = n.neighbourhood_id
    where n.boundary && st_makeenvelope(@west, @south, @east, @north, 4326)
)
select st_asmvt(shown, 'neighbourhoods', 4096, 'geom', 'feature_id') from shown where geom is not null
