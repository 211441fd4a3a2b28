-- Points of another coordinate system in longitude and latitude (EPSG:4326), in their order; one outside the bounds stays as it is.
-- Parameters: @x, @y (east and north), @srid, @west, @south, @east, @north. Result: x, y.
-- The case, and not a condition of a join, keeps a point far outside from being transformed: PROJ refuses it, and the whole statement with it.
with placed as (
    select q.x, q.y, q.n,
           case when q.x between @west and @east and q.y between @south and @north
                then st_transform(st_setsrid(st_makepoint(q.x, q.y), @srid::integer), 4326) end as point
    from unnest(@x, @y) with ordinality q(x, y, n)
)
select coalesce(st_x(p.point), p.x) as x, coalesce(st_y(p.point), p.y) as y
from placed p
order by p.n;
