-- The next installations in order of id, one row each.
-- Parameters: after bigint (the last id of the shard before, 0 at first), size int, srid int (projected, metres).
-- SRID: location in EPSG:4326, x and y in the projected system. Index: installation_pkey.
select installation_id, installation_no, tariff_group, phases, installed_power_kw, contract_power_kw, st_x(metric) as x_metres, st_y(metric) as y_metres,
       transformer_code, status, contract_start, contract_end
from (select *, st_transform(location, @srid) as metric from installation where installation_id > @after order by installation_id limit @size) i
order by installation_id
