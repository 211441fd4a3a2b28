-- Points more than 250 m outside every boundary of their province, or of all loaded boundaries where no province is named.
-- EPSG:4326; the distance is taken on the spheroid and only for points in no boundary. Index: neighbourhood (boundary).
with point as materialized (
    select s.line_no, s.longitude, s.latitude, st_setsrid(st_makepoint(s.longitude, s.latitude), 4326) as location
    from staged s
    where s.longitude is not null
      and (s.province in (select province from neighbourhood) or s.province is null and exists (select from neighbourhood))
), outside as materialized (
    select p.* from point p where not exists (select from neighbourhood n where st_covers(n.boundary, p.location))
), doubtful as (
    select o.* from outside o
    where not exists (
        select from neighbourhood n
        where st_expand(o.location, 0.005) && n.boundary and st_dwithin(n.boundary::geography, o.location::geography, 250))
), cleared as (
    update staged s set longitude = null, latitude = null from doubtful d where s.line_no = d.line_no
)
insert into fault (line_no, rule, severity, field, value)
select d.line_no, 'coordinates-outside-neighbourhoods', 'flag', 'longitude', d.longitude || ' ' || d.latitude
from doubtful d;
