-- Gathers a run's installations in squares of 1/128 tile of zoom 13, the deepest that is drawn from squares.
-- Parameters: run_id bigint, share float8 (the highest scores that count as suspicious).
-- SRID: location 4326, squares of spherical Mercator. Index: score_pkey.
insert into tile_cell (run_id, zoom, tile_x, tile_y, cell, installation_id, rank, score, installation_count, suspicious_count)
select @run_id, 13, square_x >> 7, square_y >> 7, (square_y & 127) * 128 + (square_x & 127), installation_id, rank, score, installation_count, suspicious_count
from (
    select p.*, row_number() over square as place, count(*) over (partition by square_x, square_y) as installation_count,
           count(*) filter (where p.order_no <= p.last_no) over (partition by square_x, square_y) as suspicious_count
    from (
        select installation_id, rank, score, order_no, last_no,
               floor((st_x(location) + 180) / 360 * 1048576)::int as square_x,
               floor((1 - asinh(tan(radians(st_y(location)))) / pi()) / 2 * 1048576)::int as square_y
        from (
            -- Joined before anything is asked of the places: of a condition on coordinates the planner expects hardly a row, and would go through
            -- all scores again for each installation.
            select i.installation_id, i.location, s.rank, s.score, s.order_no, s.last_no
            from installation i
            left join (
                select installation_id, score, rank, row_number() over (order by score desc, rank) as order_no, ceil(@share * count(*) over ()) as last_no
                from score where run_id = @run_id
            ) s using (installation_id)
            offset 0
        ) scored
        where st_y(location) between -85 and 85 and st_x(location) >= -180 and st_x(location) < 180
    ) p
    window square as (partition by square_x, square_y order by rank nulls last, installation_id)
) squared
where place = 1
