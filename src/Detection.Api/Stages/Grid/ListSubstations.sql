-- Substations by code with what hangs on them. EPSG:4326. Parameters: @limit, @offset.
-- A transformer hangs on the substation it names, else on its feeder's. Index: substation_substation_code_key, transformer_transformer_code_key.
with hung as (
    select t.transformer_code, coalesce(t.substation_code, f.substation_code) as substation_code
    from transformer t left join feeder f using (feeder_code)
), counted as (
    select h.substation_code, count(distinct h.transformer_code) as transformers, count(i.installation_id) as installations
    from hung h left join installation i on i.transformer_code = h.transformer_code
    group by h.substation_code
)
select s.substation_code, s.name, s.rating_kva, s.primary_kv, s.secondary_kv, st_x(s.location) as longitude, st_y(s.location) as latitude,
       (select count(*) from feeder f where f.substation_code = s.substation_code) as feeders,
       coalesce(c.transformers, 0) as transformers, coalesce(c.installations, 0) as installations, count(*) over () as total
from substation s left join counted c using (substation_code)
order by s.substation_code
limit @limit offset @offset
