-- The tile of the newest sweep: layer routes (lines) and layer stops (points).
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: path and location 4326, tile 3857. Index: sweep_route_pkey, sweep_stop_pkey.
with route as (
    select crew_no as feature_id, crew_no as "crewNo", st_asmvtgeom(st_transform(path, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from sweep_route
    where sweep_id = @sweep_id and path && st_makeenvelope(@west, @south, @east, @north, 4326)
), stop as (
    select i.installation_id as feature_id, i.installation_id as id, i.installation_no as no, v.crew_no as "crewNo", v.stop_no as "stopNo",
           v.walk_group as "groupNo", st_asmvtgeom(st_transform(i.location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from sweep_stop v
    join installation i using (installation_id)
    where v.sweep_id = @sweep_id and i.location && st_makeenvelope(@west, @south, @east, @north, 4326)
)
select (select st_asmvt(route, 'routes', 4096, 'geom', 'feature_id') from route where geom is not null)
    || (select st_asmvt(stop, 'stops', 4096, 'geom', 'feature_id') from stop where geom is not null)
