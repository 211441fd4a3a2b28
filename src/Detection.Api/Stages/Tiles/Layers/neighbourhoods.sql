-- The tile of neighbourhoods, with how suspicious each is in the run: layer neighbourhoods (outlines) and layer neighbourhoodNames (points).
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: boundary 4326, tile 3857. Index: neighbourhood_boundary.
with inside as (
    select neighbourhood_id, name, neighbourhood_code, district, st_transform(boundary, 3857) as boundary
    from neighbourhood
    where boundary && st_makeenvelope(@west, @south, @east, @north, 4326)
), shown as (
    select n.neighbourhood_id as feature_id, n.name, n.neighbourhood_code as code, n.district,
           coalesce(c.installation_count, 0) as "installationCount",
           round(c.suspicious_count::numeric / nullif(c.installation_count, 0), 4)::float8 as "suspiciousShare",
           st_asmvtgeom(n.boundary, st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from inside n
    left join neighbourhood_suspicion c on c.run_id = @run_id and c.neighbourhood_id = n.neighbourhood_id
), named as (
    -- One place for a name, whichever tiles the outline is cut by.
    select neighbourhood_id as feature_id, name, st_asmvtgeom(st_pointonsurface(boundary), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from inside
)
select (select st_asmvt(shown, 'neighbourhoods', 4096, 'geom', 'feature_id') from shown where geom is not null)
    || (select st_asmvt(named, 'neighbourhoodNames', 4096, 'geom', 'feature_id') from named where geom is not null)
