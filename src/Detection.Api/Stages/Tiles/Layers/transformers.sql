-- The tile of transformers with what each loses, at most 5,000, the largest first: in the month asked for, else over the run's last twelve months.
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first),
-- insider boolean (not looked at), period date (first day of a month; null for the run's twelve).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: location 4326, tile 3857. Index: transformer_location, grid_balance_pkey, grid_loss_pkey.
with shown as (
    select t.transformer_id as feature_id, t.transformer_code as code, t.feeder_code as feeder, t.rating_kva as "ratingKva",
           coalesce(b.state, l.state) as state,
           round(coalesce(b.unexplained_kwh / nullif(b.energy_in_kwh, 0), l.share)::numeric, 4)::float8 as "lossShare",
           round(coalesce(b.unexplained_low_kwh / nullif(b.energy_in_kwh, 0), l.share_low)::numeric, 4)::float8 as "lossShareLow",
           round(coalesce(b.unexplained_kwh, l.unexplained_kwh)::numeric)::float8 as "unexplainedKwh",
           st_asmvtgeom(st_transform(t.location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from transformer t
    left join grid_balance b on @period::date is not null and b.level = 'transformer' and b.code = t.transformer_code and b.period = @period::date
    left join grid_loss l on @period::date is null and l.run_id = @run_id and l.level = 'transformer' and l.code = t.transformer_code
    where t.location && st_makeenvelope(@west, @south, @east, @north, 4326)
    order by t.rating_kva desc nulls last, t.transformer_id
    limit 5000
)
select st_asmvt(shown, 'transformers', 4096, 'geom', 'feature_id') from shown where geom is not null
