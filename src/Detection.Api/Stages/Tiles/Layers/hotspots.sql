-- The tile of the run's hexagons, of the scale nearest to what the zoom can show, at most 4,000, the surest first.
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first),
-- insider boolean (false: hexagons of fewer than ten installations are left out), period date (not looked at).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: boundary 4326, tile 3857. Index: hot_spot_boundary, hot_spot_pkey.
with scale as (
    select scale_metres from (select distinct scale_metres from hot_spot where run_id = @run_id and area_kind = 'hexagon') known
    order by abs(ln(scale_metres / (200 * 2.0 ^ greatest(0, 13 - @z)))) limit 1
), shown as (
    select h.confidence, h.name, h.installation_count as "installationCount", h.suspicious_count as "suspiciousCount",
           round(h.rate::numeric, 4)::float8 as rate, round(h.smoothed_rate::numeric, 4)::float8 as "smoothedRate", round(h.q_value::numeric, 4)::float8 as "qValue",
           h.quadrant, round(h.density::numeric, 3)::float8 as density, h.visited_count as "visitedCount", h.confirmed_count as "confirmedCount",
           st_asmvtgeom(st_transform(h.boundary, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from hot_spot h
    join scale using (scale_metres)
    where h.run_id = @run_id and h.area_kind = 'hexagon' and h.boundary && st_makeenvelope(@west, @south, @east, @north, 4326)
      and (@insider or h.installation_count >= 10)
    order by abs(h.confidence) desc, h.rate desc, h.area_code
    limit 4000
)
select st_asmvt(shown, 'hotspots', 4096, 'geom') from shown where geom is not null
