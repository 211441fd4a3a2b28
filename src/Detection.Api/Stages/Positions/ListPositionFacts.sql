-- What lies around every installation's position.
-- Result: installation_id bigint, longitude_degrees, latitude_degrees float8, neighbourhood_metres float8 (0 inside; null where no outline has the
-- address's name), transformer_metres float8 (null where it has no place), shared_by int. SRID: 4326. Index: every installation is looked at.
select i.installation_id, st_x(i.location) as longitude_degrees, st_y(i.location) as latitude_degrees,
       case when n.boundary is null then null
            when st_covers(n.boundary, i.location) then 0
            else st_distance(n.boundary::geography, i.location::geography) end as neighbourhood_metres,
       st_distancesphere(t.location, i.location) as transformer_metres,
       (count(*) over (partition by st_x(i.location), st_y(i.location)))::int as shared_by
from installation i
left join lateral (
    select boundary from neighbourhood n
    where n.name = i.neighbourhood and n.district = i.district and (i.province is null or n.province = i.province)
    order by neighbourhood_id limit 1
) n on true
left join transformer t on t.transformer_code = i.transformer_code and not st_isempty(t.location)
where i.location is not null and not st_isempty(i.location)
