-- Gathers four squares of the zoom below into one, down to one zoom.
-- Parameters: run_id bigint, zoom int (the zoom to fill). Index: tile_cell_pkey.
insert into tile_cell (run_id, zoom, tile_x, tile_y, cell, installation_id, rank, score, installation_count, suspicious_count)
select @run_id, @zoom, square_x >> 7, square_y >> 7, (square_y & 127) * 128 + (square_x & 127), installation_id, rank, score, installation_count, suspicious_count
from (
    select p.installation_id, p.rank, p.score, p.square_x, p.square_y, row_number() over square as place,
           sum(p.installation_count) over (partition by square_x, square_y) as installation_count,
           sum(p.suspicious_count) over (partition by square_x, square_y) as suspicious_count
    from (
        select *, (tile_x * 128 + cell % 128) >> 1 as square_x, (tile_y * 128 + cell / 128) >> 1 as square_y
        from tile_cell
        where run_id = @run_id and zoom = @zoom + 1
    ) p
    window square as (partition by square_x, square_y order by rank nulls last, installation_id)
) squared
where place = 1
