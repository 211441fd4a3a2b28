-- The tile of the medium-voltage grid: layer feeders (lines) and layer substations (points).
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first),
-- insider boolean (not looked at), period date (first day of a month; null for the run's twelve).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: line and location 4326, tile 3857. Index: feeder_line, substation_location, grid_balance_pkey, grid_loss_pkey.
with feeder_part as (
    select f.feeder_id as feature_id, f.feeder_code as code, f.name,
           round(coalesce(b.unexplained_kwh / nullif(b.energy_in_kwh, 0), l.share)::numeric, 4)::float8 as "lossShare",
           st_asmvtgeom(st_transform(f.line, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from feeder f
    left join grid_balance b on @period::date is not null and b.level = 'feeder' and b.code = f.feeder_code and b.period = @period::date
    left join grid_loss l on @period::date is null and l.run_id = @run_id and l.level = 'feeder' and l.code = f.feeder_code
    where f.line && st_makeenvelope(@west, @south, @east, @north, 4326)
    limit 3000
), substation_part as (
    select substation_id as feature_id, substation_code as code, name, st_asmvtgeom(st_transform(location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from substation
    where location && st_makeenvelope(@west, @south, @east, @north, 4326)
    limit 3000
)
select (select st_asmvt(feeder_part, 'feeders', 4096, 'geom', 'feature_id') from feeder_part where geom is not null)
    || (select st_asmvt(substation_part, 'substations', 4096, 'geom', 'feature_id') from substation_part where geom is not null)
