-- The tile of installations. At most 6,000 features, so that no tile passes 500 kB however dense the town: from zoom 14 the highest-ranked
-- of those inside; below it the highest-ranked of each square of 1/128 tile, out of the run's first 50,000 (or, before any run, of the oldest).
-- Parameters: z, x, y int (the tile), west, south, east, north float8 (its bounds with margin [°]), run_id, sweep_id bigint (null before the first).
-- Result: one bytea, empty when nothing lies in the tile.
-- SRID: location 4326, tile 3857. Index: installation_location from zoom 14, score_rank below.
with near as (
    select i.installation_id, i.installation_no, i.tariff_group, i.position_source, i.location, s.score, s.rank
    from installation i
    left join score s on s.run_id = @run_id and s.installation_id = i.installation_id
    where @z >= 14 and i.location && st_makeenvelope(@west, @south, @east, @north, 4326)
), far as (
    select i.installation_id, i.installation_no, i.tariff_group, i.position_source, i.location, s.score, s.rank
    from (
        (select installation_id, score, rank from score where run_id = @run_id and rank <= 50000)
        union all
        (select installation_id, null, null from installation where @run_id::bigint is null order by installation_id limit 50000)
    ) s
    join installation i using (installation_id)
    where @z < 14 and i.location && st_makeenvelope(@west, @south, @east, @north, 4326)
), placed as (
    select p.*, st_asmvtgeom(st_transform(p.location, 3857), st_tileenvelope(@z, @x, @y), 4096, 64) as geom
    from (select * from near union all select * from far) p
), celled as (
    select p.*,
           row_number() over cell as place_in_cell,
           count(*) over (partition by p.square) as count
    from (
        select placed.*, case when @z >= 14 then installation_id::text else concat(floor(st_x(geom) / 32), ' ', floor(st_y(geom) / 32)) end as square
        from placed where geom is not null
    ) p
    window cell as (partition by p.square order by p.rank nulls last, p.installation_id)
), shown as (
    select installation_id as feature_id, installation_id as id, case when @z >= 14 then installation_no end as no,
           round(score::numeric, 3)::float8 as score, rank, tariff_group as tariff, position_source as "positionSource", count,
           exists (select from sweep_stop v where v.sweep_id = @sweep_id and v.installation_id = celled.installation_id) as "inSweep",
           geom
    from celled
    where place_in_cell = 1
    order by rank nulls last, installation_id
    limit 6000
)
select st_asmvt(shown, 'installations', 4096, 'geom', 'feature_id') from shown
