-- The tile of the run's clusters.
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: boundary 4326, tile 3857. Index: cluster_pkey.
with shown as (
    select cluster_no as feature_id, cluster_no as no, name, installation_count as "installationCount", round(expected_kwh) as "expectedKwh",
           st_asmvtgeom(st_transform(boundary, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from cluster
    where run_id = @run_id and boundary && st_makeenvelope(@west, @south, @east, @north, 4326)
)
select st_asmvt(shown, 'clusters', 4096, 'geom', 'feature_id') from shown where geom is not null
