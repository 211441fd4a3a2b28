-- The straightforward Gi*: points counted into PostGIS' own hexagons of 100 m and 300 m edges, each hexagon's neighbours found by distance. Parameters: runId bigint, AsOf date. SRID: 5254 (metres).
create temp table plain_hot_spot as
with point as (
    select st_transform(i.location, 5254) as at, (row_number() over (order by s.score desc) <= 0.02 * count(*) over ())::int as suspicious
    from score s join installation i using (installation_id) where s.run_id = @runId
), cell as (
    select edge, h.i, h.j, st_centroid(h.geom) as centre, avg(p.suspicious) as rate
    from (values (100.0), (300.0)) as scale(edge), point p, lateral st_hexagongrid(edge, p.at) h
    where st_covers(h.geom, p.at)
    group by edge, h.i, h.j, h.geom
), total as (
    select edge, count(*)::float8 as n, avg(rate) as mean, stddev_pop(rate) as deviation from cell group by edge
)
select a.edge, a.i, a.j, (sum(b.rate) - mean * count(*)) / nullif(deviation * sqrt((n * count(*) - count(*) ^ 2) / (n - 1)), 0) as z
from cell a join cell b on a.edge = b.edge and st_dwithin(a.centre, b.centre, a.edge * 1.8) join total t on t.edge = a.edge
group by a.edge, a.i, a.j, n, mean, deviation
