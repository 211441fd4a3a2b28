-- Every distribution transformer with how many installations it is said to feed.
-- Result: fid bigint (key), geom geometry(Point, 4326), and the collection's properties under their own names. Index: transformer_pkey, installation_transformer.
select t.transformer_id as fid, t.location as geom, t.transformer_code as "transformerCode", t.name, t.kind, t.owner, t.feeder_code as "feederCode",
       t.substation_code as "substationCode", t.rating_kva::float8 as "ratingKva",
       (select count(*) from installation i where i.transformer_code = t.transformer_code) as "installationCount"
from transformer t
