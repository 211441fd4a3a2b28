-- A transformer with what hangs on it and what it hangs on.
-- Parameters: code text, most int (of installations), insider boolean (false: no installation's id).
-- Result: kind text (transformer, feeder, sibling, substation, installation), id bigint, code text, geom geometry(4326). SRID 4326.
-- Index: transformer_code_key, installation_transformer, feeder_code_key.
with traced as (select * from transformer where transformer_code = @code)
(select 'transformer' as kind, transformer_id as id, transformer_code as code, location as geom from traced)
union all
(select 'feeder', f.feeder_id, f.feeder_code, f.line from feeder f join traced t using (feeder_code))
union all
(select 'substation', s.substation_id, s.substation_code, s.location from substation s join traced t using (substation_code))
union all
(select 'sibling', o.transformer_id, o.transformer_code, o.location from transformer o join traced t using (feeder_code) where o.transformer_id <> t.transformer_id limit 500)
union all
(select 'installation', case when @insider then i.installation_id end, null, i.location
 from installation i where i.transformer_code = @code and i.location is not null order by i.installation_id limit @most)
