-- Every transformer with what its losses and its neighbours depend on. Parameter: srid int (projected, metres).
-- Result: transformer_id bigint, code, feeder_code, substation_code text, rating_kva float8, x_metres, y_metres, latitude float8.
-- SRID: location 4326, x and y in the projected system. Index: feeder (feeder_code).
select t.transformer_id, t.transformer_code as code, t.feeder_code, coalesce(t.substation_code, f.substation_code) as substation_code, t.rating_kva::float8 as rating_kva,
       st_x(p.metric) as x_metres, st_y(p.metric) as y_metres, st_y(t.location) as latitude
from transformer t
left join feeder f using (feeder_code)
left join lateral (select st_transform(t.location, @srid) as metric where not st_isempty(t.location)) p on true
order by t.transformer_code
