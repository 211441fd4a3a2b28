-- Every feeder with its line, and how many transformers hang on it.
-- Result: fid bigint (key), geom geometry(LineString, 4326), and the collection's properties under their own names. Index: feeder_pkey.
select f.feeder_id as fid, f.line as geom, f.feeder_code as "feederCode", f.name, f.substation_code as "substationCode", f.voltage_kv::float8 as "voltageKv",
       f.rating_a::float8 as "ratingA", (select count(*) from transformer t where t.feeder_code = f.feeder_code) as "transformerCount"
from feeder f
