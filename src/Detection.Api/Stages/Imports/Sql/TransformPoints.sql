-- Points of another coordinate system in longitude and latitude (EPSG:4326), in their order; one outside the bounds stays as it is.
-- Parameters: @x, @y (east and north), @srid, @west, @south, @east, @north. Result: x, y.
select coalesce(st_x(p.point), q.x) as x, coalesce(st_y(p.point), q.y) as y
from unnest(@x, @y) with ordinality q(x, y, n)
left join lateral (
    select st_transform(st_setsrid(st_makepoint(q.x, q.y), @srid), 4326) as point
    where q.x between @west and @east and q.y between @south and @north
) p on true
order by q.n;
