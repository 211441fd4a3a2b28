-- The tile of installations. At most 6,000 features, so that no tile passes 500 kB however dense the town: from zoom 14 the highest-ranked of
-- those inside; below it the highest-ranked of each square of 1/128 tile, from the run's squares. A run without squares (an import before the
-- first night, an older run) is drawn from its first 50,000.
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first),
-- insider boolean (false: nothing that leads to a door), period date (not looked at).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: location 4326, tile 3857. Index: installation_location from zoom 14, tile_cell_pkey below, else score_rank.
with near as (
    select i.installation_id, s.score, s.rank, 1::bigint as count, st_asmvtgeom(st_transform(i.location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from installation i
    left join score s on s.run_id = @run_id and s.installation_id = i.installation_id
    where @z >= 14 and i.location && st_makeenvelope(@west, @south, @east, @north, 4326)
    order by s.rank nulls last, i.installation_id
    limit 6000
), kept as (
    select c.installation_id, c.score, c.rank, c.installation_count::bigint as count
    from tile_cell c
    where @z < 14 and c.run_id = @run_id and c.zoom = @z and c.tile_x = @x and c.tile_y = @y
    order by c.rank nulls last, c.installation_id
    limit 6000
), far as (
    select i.installation_id, c.score, c.rank, st_asmvtgeom(st_transform(i.location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from (
        (select installation_id, score, rank from score where run_id = @run_id and rank <= 50000)
        union all
        (select installation_id, null, null from installation where @run_id::bigint is null order by installation_id limit 50000)
    ) c
    join installation i using (installation_id)
    where @z < 14 and not exists (select from tile_cell where run_id = @run_id) and i.location && st_makeenvelope(@west, @south, @east, @north, 4326)
), squared as (
    select far.*, row_number() over (square order by rank nulls last, installation_id) as place, count(*) over square as count
    from far
    where geom is not null
    window square as (partition by floor(st_x(geom) / 32), floor(st_y(geom) / 32))
), chosen as (
    select installation_id, score, rank, count, geom from near
    union all
    select k.installation_id, k.score, k.rank, k.count, st_asmvtgeom(st_transform(i.location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64)
    from kept k
    join installation i using (installation_id)
    union all
    (select installation_id, score, rank, count, geom from squared where place = 1 order by rank nulls last, installation_id limit 6000)
), shown as (
    select c.installation_id as feature_id, c.installation_id as id, case when @z >= 14 and @insider then i.installation_no end as no,
           case when @insider then round(c.score::numeric, 3)::float8 end as score, case when @insider then c.rank end as rank,
           i.tariff_group as tariff, i.position_source as "positionSource", c.count,
           case when @insider then exists (select from sweep_stop v where v.sweep_id = @sweep_id and v.installation_id = c.installation_id) end as "inSweep",
           c.geom
    from chosen c
    join installation i using (installation_id)
    where c.geom is not null
)
select st_asmvt(shown, 'installations', 4096, 'geom', 'feature_id') from shown
