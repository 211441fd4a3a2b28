-- Tiles of a zoom with installations in them, drawn as people look: a tile of many installations more often than one of few, each once.
-- Parameters: side int (2^zoom), most int. Result: x, y int. SRID 4326. Index: none, a sample of the rows is looked at.
select x, y
from (
    select floor((st_x(location) + 180) / 360 * @side)::int as x, floor((1 - asinh(tan(radians(st_y(location)))) / pi()) / 2 * @side)::int as y, min(md5(installation_no)) as draw
    from installation
    where installation_id % 97 = 0
    group by 1, 2
) tiles
order by draw
limit @most
