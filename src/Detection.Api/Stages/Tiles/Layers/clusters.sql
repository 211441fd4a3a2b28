-- The tile of the run's clusters: layer clusters (areas) and layer clusterNames (points).
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: boundary 4326, tile 3857. Index: cluster_pkey.
with inside as (
    select cluster_no, name, installation_count, expected_kwh, st_transform(boundary, 3857) as boundary
    from cluster
    where run_id = @run_id and boundary && st_makeenvelope(@west, @south, @east, @north, 4326)
), shown as (
    select cluster_no as feature_id, cluster_no as no, name, installation_count as "installationCount", round(expected_kwh) as "expectedKwh",
           st_asmvtgeom(boundary, st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from inside
), named as (
    -- One place for a name, whichever tiles the area is cut by.
    select cluster_no as feature_id, cluster_no as no, name, st_asmvtgeom(st_pointonsurface(boundary), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from inside
)
select (select st_asmvt(shown, 'clusters', 4096, 'geom', 'feature_id') from shown where geom is not null)
    || (select st_asmvt(named, 'clusterNames', 4096, 'geom', 'feature_id') from named where geom is not null)
