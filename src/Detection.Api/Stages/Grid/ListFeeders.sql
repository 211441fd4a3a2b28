-- Every feeder with what its losses depend on. Result: code, substation_code text, length_km, rating_a, voltage_kv float8. SRID: line 4326, its length on the ellipsoid.
select feeder_code as code, substation_code, st_length(line::geography) / 1000 as length_km, rating_a::float8 as rating_a, voltage_kv::float8 as voltage_kv
from feeder
order by feeder_code
