-- What the database holds and where it lies.
-- Result: installations bigint, readings bigint, first_period date, last_period date, simulated_district bool, simulated_positions bool,
-- west, south, east, north float8 (null while no installation has a position). SRID: 4326. Index: none, every row is looked at.
select i.installations, r.readings, r.first_period, r.last_period, i.simulated_district, i.simulated_positions,
       st_xmin(i.extent) as west, st_ymin(i.extent) as south, st_xmax(i.extent) as east, st_ymax(i.extent) as north
from (
    select count(*) as installations, coalesce(bool_or(simulated), false) as simulated_district,
           coalesce(bool_or(position_source = 'simulated'), false) as simulated_positions, st_extent(location) as extent
    from installation
) i
cross join (select count(*) as readings, min(period) as first_period, max(period) as last_period from reading) r
